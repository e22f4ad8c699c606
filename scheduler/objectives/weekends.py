"""Conferences on days off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.hours_by_day import hours_by_day
from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import for_start, total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Conference
    from scheduler.scenario.resolved import Resolved


class Weekends(Objective):
    """No day of a conference falls on a day off of its organiser: a weekend, a holiday, a closed day.

    Each such day of each conference that is held counts once, whatever the number of parts on it. It is judged
    by the date, in the conference's zone, on which its first part starts.
    """

    name = "weekends"
    unit = "days"
    weight = 240
    tier = "dates"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """A table of days off over the start of the first part of each day."""
        return total(model, [days for name in model.resolved.scenario.conferences for days in self._days(model, name)])

    def _days(self, model: Model, conference: str) -> Iterator[Term]:
        dates = model.time.days(model.resolved.zone_of_conference(conference))
        working = hours_by_day(model, conference)
        for part in _first_parts(model.resolved.scenario.conferences[conference]):
            yield for_start(
                model,
                (conference, part),
                "day off",
                lambda grain: int(dates.date_of(grain) not in working),
                model.outcomes.held(conference),
            )

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Look the recorded dates up among the organiser's working days."""
        days = 0
        for name, record in plan.conferences.items():
            hours = resolved.hours_of(name)
            for part in _first_parts(resolved.scenario.conferences[name]) if record.outcome == "held" else ():
                days += not hours.is_working_day(record.parts[part].start.astimezone(hours.zone).date())
        return days


def _first_parts(conference: Conference) -> list[str]:
    """The first part of each day of a conference."""
    first: dict[int, str] = {}
    for name, part in conference.parts.items():
        first.setdefault(part.day, name)
    return list(first.values())
