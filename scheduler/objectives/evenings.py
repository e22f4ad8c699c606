"""Conferences before or after work."""

from __future__ import annotations

from datetime import UTC, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from scheduler.objectives.hours_by_day import hours_by_day
from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import for_start, total
from scheduler.scenario.working.periods import days_through, midnight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan, Span
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime


class Evenings(Objective):
    """No part of a conference takes place before or after its organiser's hours of work.

    On every working day, in the conference's zone, each minute of a part counts before work begins or after it
    ends for the day. The break at noon does not count, and nothing on a day off does: that is another wish.
    """

    name = "evenings"
    unit = "minutes"
    weight = 1
    tier = "dates"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """A table of minutes over the start of each part of each conference."""
        return total(
            model, [minutes for name in model.resolved.scenario.conferences for minutes in self._minutes(model, name)]
        )

    def _minutes(self, model: Model, conference: str) -> Iterator[Term]:
        before = [*accumulate(_outside_hours(model, conference), initial=0)]
        for part in model.when.parts(conference):
            table = _summed(before, model.when.length(conference, part), model.time.minutes)
            yield for_start(model, (conference, part), "outside hours", table, model.outcomes.held(conference))

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Cut the recorded spans with the time before and after work of every day they touch."""
        outside = timedelta()
        for name, record in plan.conferences.items():
            hours = resolved.hours_of(name)
            for span in record.parts.values():
                outside += sum((_common(span, *free) for free in _free(hours, span)), timedelta())
        return outside // timedelta(minutes=1)


def _outside_hours(model: Model, conference: str) -> list[int]:
    """For each grain, 1 if it lies on a working day before work begins or after it ends."""
    days = model.time.days(model.resolved.zone_of_conference(conference))
    hours = hours_by_day(model, conference)
    outside = [0] * model.time.grid.count
    for number, day in enumerate(days.dates):
        begin, end = hours.get(day, (0, 24 * 60))
        for grain in range(days.bounds[number], days.bounds[number + 1]):
            outside[grain] = int(not begin <= days.shown[grain] < end)
    return outside


def _summed(before: list[int], length: int, minutes: int) -> Callable[[int], int]:
    return lambda start: minutes * (before[min(start + length, len(before) - 1)] - before[start])


def _free(hours: WorkingTime, span: Span) -> Iterator[tuple[datetime, datetime]]:
    """The time before and after work on each working day that a span touches."""
    first, last = (instant.astimezone(hours.zone).date() for instant in (span.start, span.end))
    for day in days_through(first, last):
        if hours.is_working_day(day):
            yield midnight(day, hours.zone), hours.start_of_work(day)
            yield hours.end_of_work(day), midnight(day + timedelta(days=1), hours.zone)


def _common(span: Span, start: datetime, end: datetime) -> timedelta:
    latest = max(span.start.astimezone(UTC), start)
    return max(min(span.end.astimezone(UTC), end) - latest, timedelta())
