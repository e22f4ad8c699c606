"""A collaborator who is announced but not named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.names import as_written
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def partner_unnamed(resolved: Resolved) -> Iterator[Finding]:
    """A task is to be done together with others whom the plan does not name, or who are no known units.

    It matters because they cannot be told, and the owner cannot plan on their help.
    """
    told: set[str] = set()
    for name, task in resolved.scenario.tasks.items():
        unnamed = [unit for unit in task.collaborators if not _known(resolved, unit)]
        unnamed += [task.with_others] if task.with_others is not None else []
        if unnamed and as_written(name) not in told:
            told.add(as_written(name))
            yield found(
                "partner_unnamed",
                "question",
                (as_written(name),),
                task=as_written(name),
                said=listed(unnamed),
            )


def _known(resolved: Resolved, unit: str) -> bool:
    scenario = resolved.scenario
    return unit in scenario.units or unit in scenario.sets or unit in scenario.people
