"""By when a postponed conference must be held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.held_by import postponed
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def must_be_held_by(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """The last day on which a postponed conference can be held so that what follows it stays where it is.

    It matters because what follows keeps its date, and counts on what comes out of the conference.
    """
    for name, until in postponed(resolved, plan):
        if until.left:
            yield found(
                "must_be_held_by",
                "warning",
                (name,),
                conference=name,
                day=until.day.isoformat(),
                follower=until.follower,
                count=until.left,
            )
