"""By when a postponed conference must be held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.held_by import held_by
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def must_be_held_by(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """The last day on which a postponed conference can be held so that what follows it stays where it is.

    It matters because what follows keeps its date, and counts on what comes out of the conference.
    """
    for name, record in plan.conferences.items():
        until = held_by(resolved, plan, name) if record.outcome == "postponed" else None
        if until is not None and until.left:
            yield found(
                "must_be_held_by",
                "warning",
                (name,),
                conference=name,
                day=until.day.isoformat(),
                follower=until.follower,
                count=until.left,
            )
