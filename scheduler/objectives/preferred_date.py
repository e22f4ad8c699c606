"""The date that was wished for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import for_start, total
from scheduler.scenario.grammar import Moment

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan
    from scheduler.scenario.grammar import DaySpan, Period
    from scheduler.scenario.resolved import Resolved

    Preference = Moment | DaySpan | Period


class PreferredDate(Objective):
    """A conference begins on the day, or within the days, that are preferred for it.

    Each day between its date (in its own zone; its host's date if it is merged) and the nearest preferred day
    counts. For preferred days a to b and the date d::

        max(0, a - d, d - b)
    """

    name = "preferred_date"
    unit = "days"
    weight = 480
    tier = "dates"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """A table of day numbers over the start of each conference with a preference."""
        conferences = model.resolved.scenario.conferences
        wishes = {name: given.when.prefer for name, given in conferences.items() if given.when.prefer is not None}
        return total(model, [self._days_away(model, name, prefer) for name, prefer in wishes.items()])

    def _days_away(self, model: Model, conference: str, prefer: Preference) -> Term:
        days = model.time.days(model.resolved.zone_of_conference(conference))
        first, last = _days_wished(prefer, days.zone)

        def away(grain: int) -> int:
            day = days.date_of(grain).toordinal()
            return max(0, first - day, day - last)

        begin = (conference, model.when.parts(conference)[0])
        return for_start(model, begin, "days from the preferred date", away, model.outcomes.takes_place(conference))

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Count calendar days between the recorded date and the stated ones."""
        return sum(_missed_by(resolved, plan, name).days for name in plan.conferences)


def _missed_by(resolved: Resolved, plan: Plan, conference: str) -> timedelta:
    prefer = resolved.scenario.conferences[conference].when.prefer
    start = plan.conferences[conference].start
    if prefer is None or start is None:
        return timedelta()
    zone = resolved.zone_of_conference(conference)
    held = start.astimezone(zone).date()
    if isinstance(prefer, Moment):
        return abs(held - resolved.instant(prefer, zone).astimezone(zone).date())
    first, last = (day.date for day in (prefer.stated_days[0], prefer.stated_days[-1]))
    return max(first - held, held - last, timedelta())


def _days_wished(prefer: Preference, zone: ZoneInfo) -> tuple[int, int]:
    """The first and last preferred day as numbers of the calendar."""
    if isinstance(prefer, Moment) and prefer.at.tzinfo is not None:
        day = prefer.at.astimezone(zone).toordinal()
        return day, day
    days = [day.date.toordinal() for day in prefer.stated_days]
    return days[0], days[-1]
