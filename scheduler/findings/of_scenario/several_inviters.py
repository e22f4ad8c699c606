"""Delegates who are sent the same thing by several units."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scheduler.findings.facts.names import as_written, once
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def several_inviters(resolved: Resolved) -> Iterator[Finding]:
    """Several tasks of different units send invitations (or materials) for one conference.

    It matters because guests may get two letters that differ, or none because each unit relies on the other.
    """
    for name in resolved.scenario.conferences:
        for what, tasks in _senders(resolved, name).items():
            owners = {owner for units in tasks.values() for owner in units}
            if len(tasks) > 1 and len(owners) > 1:
                yield found(
                    "several_inviters", "question", (name, *tasks), conference=name, what=what, tasks=listed(tasks)
                )


def _senders(resolved: Resolved, conference: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """What is sent, to the tasks that send it as written, to their owners."""
    senders: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for name, task in resolved.tasks_of(conference).items():
        if task.sends:
            before = senders[task.sends].get(as_written(name), ())
            senders[task.sends][as_written(name)] = once((*before, *task.owners))
    return senders
