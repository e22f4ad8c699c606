"""Units that work for a conference and are not invited to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.invited import invited_units
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def owners_not_invited(resolved: Resolved) -> Iterator[Finding]:
    """Units own tasks of a conference but send nobody to it; one finding for each conference that invites units.

    The organiser is at home there. It matters where staff on duty need a place, a meal or a pass.
    """
    for name, conference in resolved.scenario.conferences.items():
        invited = invited_units(resolved, name)
        owners = dict.fromkeys(task.owners[0] for task in resolved.tasks_of(name).values() if len(task.owners) == 1)
        absent = [unit for unit in owners if unit not in (*invited, conference.organiser)]
        if invited and absent:
            yield found(
                "owners_not_invited", "note", (name, *absent), conference=name, units=listed(absent), count=len(absent)
            )
