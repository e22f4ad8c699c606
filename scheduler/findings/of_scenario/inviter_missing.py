"""Conferences to which nobody sends the invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def inviter_missing(resolved: Resolved) -> Iterator[Finding]:
    """A conference has delegates and tasks, but no task sends the invitations; all such together.

    It matters because the notice that guests get cannot be planned or checked.
    """
    names = tuple(name for name in resolved.scenario.conferences if _uninvited(resolved, name))
    if names:
        yield found("inviter_missing", "question", names, conferences=listed(names), count=len(names))


def _uninvited(resolved: Resolved, name: str) -> bool:
    conference, tasks = resolved.conference(name), resolved.tasks_of(name).values()
    sent = any(task.sends == "invitations" for task in tasks)
    return bool(conference.delegates and tasks) and conference.status == "planned" and not sent
