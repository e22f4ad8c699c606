"""The time of day that was wished for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import for_start, total
from scheduler.scenario.grammar import DaySpan, Moment

if TYPE_CHECKING:
    from datetime import datetime

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan
    from scheduler.scenario.grammar import Period
    from scheduler.scenario.resolved import Resolved

    Preference = Moment | DaySpan | Period


class PreferredTime(Objective):
    """A conference starts at the time of day that is preferred for it, on whatever day.

    All on the clock of the conference's zone, in minutes after midnight, for a start at s and a first part of
    length d::

        preferred moment at p:               |s - p|
        preferred part of a day, a to b:     max(0, a - s, s + d - b)

    A merged conference starts with its host. Preferred days alone say nothing of the time.
    """

    name = "preferred_time"
    unit = "minutes"
    weight = 1
    tier = "dates"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """A table of minutes over the start of each conference with a preferred time."""
        conferences = model.resolved.scenario.conferences
        wishes = {name: given.when.prefer for name, given in conferences.items()}
        return total(model, [self._minutes_off(model, name, prefer) for name, prefer in wishes.items() if prefer])

    def _minutes_off(self, model: Model, conference: str, prefer: Preference) -> Term:
        days = model.time.days(model.resolved.zone_of_conference(conference))
        begin = (conference, model.when.parts(conference)[0])
        length = model.when.length(*begin) * model.time.minutes
        if isinstance(prefer, Moment):
            wished = prefer.at.astimezone(days.zone) if prefer.at.tzinfo else prefer.at
            earliest = latest = wished.hour * 60 + wished.minute
        elif isinstance(prefer, DaySpan):
            earliest, latest = prefer.clock.start.minutes, prefer.clock.end.minutes - length
        else:
            return 0

        def off(grain: int) -> int:
            shown = days.shown[min(grain, len(days.shown) - 1)]
            return max(0, earliest - shown, shown - latest)

        return for_start(model, begin, "minutes from the preferred time", off, model.outcomes.takes_place(conference))

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Compare what the clock shows at the recorded start with the stated time."""
        return sum(_missed_by(resolved, plan, name) // timedelta(minutes=1) for name in plan.conferences)


def _missed_by(resolved: Resolved, plan: Plan, conference: str) -> timedelta:
    given = resolved.scenario.conferences[conference]
    prefer, start = given.when.prefer, plan.conferences[conference].start
    if prefer is None or start is None:
        return timedelta()
    zone = resolved.zone_of_conference(conference)
    if isinstance(prefer, Moment):
        return abs(_clock(start.astimezone(zone)) - _clock(resolved.instant(prefer, zone).astimezone(zone)))
    if isinstance(prefer, DaySpan):
        begins = _clock(start.astimezone(zone))
        ends = begins + timedelta(minutes=next(iter(given.parts.values())).duration.minutes)
        first, last = (timedelta(minutes=end.minutes) for end in (prefer.clock.start, prefer.clock.end))
        return max(first - begins, ends - last, timedelta())
    return timedelta()


def _clock(local: datetime) -> timedelta:
    return timedelta(hours=local.hour, minutes=local.minute)
