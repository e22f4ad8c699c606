"""A wish for a date or time that could not be met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found, listed
from scheduler.scenario.grammar import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def preference_missed(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """A conference starts outside the time that was preferred for it.

    It matters because people may have been told the preferred date already.
    """
    for name, record in plan.conferences.items():
        prefer = resolved.conference(name).when.prefer
        if prefer is None or record.outcome != "held" or record.start is None:
            continue
        days = [day.date for day in prefer.stated_days]
        if not days[0] <= record.start.date() <= days[-1] or _other_hour(prefer, record.start):
            yield found(
                "preference_missed",
                "note",
                (name,),
                conference=name,
                start=record.start.isoformat(),
                days=listed(dict.fromkeys(days)),
            )


def _other_hour(prefer: object, start: datetime) -> bool:
    return isinstance(prefer, Moment) and prefer.at.replace(tzinfo=None) != start.replace(tzinfo=None)
