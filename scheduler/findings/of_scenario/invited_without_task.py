"""Units that are invited and have nothing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.invited import invited_units
from scheduler.findings.finding import Finding, found, listed
from scheduler.scenario.normal.sets import ancestors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def invited_without_task(resolved: Resolved) -> Iterator[Finding]:
    """Units send delegates but own no task and help with none, nor does any unit below them.

    External units and the organiser may. One finding for each conference that has tasks; it matters where a unit
    was forgotten when the work was shared out.
    """
    for name, conference in resolved.scenario.conferences.items():
        busy = _busy(resolved, name)
        idle = [
            unit
            for unit in invited_units(resolved, name)
            if unit not in busy and unit != conference.organiser and not _external(resolved, unit)
        ]
        if busy and idle:
            yield found(
                "invited_without_task", "note", (name, *idle), conference=name, units=listed(idle), count=len(idle)
            )


def _busy(resolved: Resolved, conference: str) -> set[str]:
    """The units with a part in some task, and those above them."""
    hands = {
        unit
        for task in resolved.tasks_of(conference).values()
        for named in (*task.owners, *task.collaborators)
        for unit in resolved.members(named)
    }
    return {above for unit in hands for above in (unit, *ancestors(resolved.scenario, unit))}


def _external(resolved: Resolved, unit: str) -> bool:
    known = resolved.scenario.units.get(unit)
    return known is not None and known.external
