"""A postponed conference that can no longer be held in time for what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.held_by import postponed
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def no_day_in_time(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """A postponed conference would have to be held by a day up to which no meeting is allowed any more.

    It matters because what follows keeps its date for now, and will have to be moved as well.
    """
    for name, until in postponed(resolved, plan):
        if not until.left:
            yield found(
                "no_day_in_time",
                "warning",
                (name,),
                conference=name,
                day=until.day.isoformat(),
                follower=until.follower,
            )
