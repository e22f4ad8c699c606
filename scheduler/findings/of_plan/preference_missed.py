"""A wish for a date or time that could not be met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found
from scheduler.scenario.grammar import DaySpan, Moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scheduler.plan.records import Plan
    from scheduler.scenario.grammar import Period
    from scheduler.scenario.resolved import Resolved


def preference_missed(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """A conference starts outside the time that was preferred for it.

    It matters because people may have been told the preferred date already.
    """
    for name, record in plan.conferences.items():
        given = resolved.conference(name)
        prefer = given.when.prefer
        if prefer is None or record.outcome != "held" or record.start is None:
            continue
        days = [day.date for day in prefer.stated_days]
        length = next(iter(given.parts.values())).duration.minutes
        if not days[0] <= record.start.date() <= days[-1] or _other_hour(prefer, record.start, length):
            yield found(
                "preference_missed",
                "note",
                (name,),
                conference=name,
                start=record.start.isoformat(),
                wish=str(prefer),
            )


def _other_hour(prefer: Moment | DaySpan | Period, start: datetime, length: int) -> bool:
    """Whether so many minutes lie elsewhere on the clock than is preferred; a period leaves the clock open."""
    if isinstance(prefer, Moment):
        return prefer.at.replace(tzinfo=None) != start.replace(tzinfo=None)
    begins = start.hour * 60 + start.minute
    return isinstance(prefer, DaySpan) and not (
        prefer.clock.start.minutes <= begins <= prefer.clock.end.minutes - length
    )
