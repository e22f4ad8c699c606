"""A collaborator who is announced but not named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.names import as_written
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Task
    from scheduler.scenario.resolved import Resolved


def partner_unnamed(resolved: Resolved) -> Iterator[Finding]:
    """A task is to be done together with somebody, and nobody is named; or the one named is no known unit.

    The planner says so by marking ``with`` as tentative or assumed. It matters because that partner cannot be
    told, and the owner cannot plan on the help.
    """
    told: set[str] = set()
    for name, task in resolved.scenario.tasks.items():
        said = _said(task)
        unknown = [unit for unit in task.collaborators if not _known(resolved, unit)]
        if (said is not None or unknown) and as_written(name) not in told:
            told.add(as_written(name))
            yield found(
                "partner_unnamed",
                "question",
                (as_written(name),),
                task=as_written(name),
                said=listed(unknown) or said or "",
            )


def _said(task: Task) -> str | None:
    """The remark on who joins in, if that alone is marked."""
    for marks in (task.tentative, task.assumed):
        if isinstance(marks, dict) and "with" in marks and not task.collaborators:
            return marks["with"]
    return None


def _known(resolved: Resolved, unit: str) -> bool:
    scenario = resolved.scenario
    return unit in scenario.units or unit in scenario.sets or unit in scenario.people
