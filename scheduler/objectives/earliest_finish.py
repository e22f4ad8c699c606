"""Conferences soon over."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import if_so, total

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class EarliestFinish(Objective):
    """Every conference that takes place is over soon.

    The days from the day on which the plan is made to the one on which the conference (or the host it is merged
    into) is over, in its own zone. This gives a window without a preference its earliest good date.
    """

    name = "earliest_finish"
    unit = "days"
    weight = 10
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """A table of day numbers over the finish of each conference."""
        return total(model, [self._days(model, name) for name in model.resolved.scenario.conferences])

    def _days(self, model: Model, conference: str) -> Term:
        days = model.time.days(model.resolved.zone_of_conference(conference))
        today = model.resolved.scenario.today.toordinal()

        def ahead(grain: int) -> int:
            return max(0, days.date_of(grain - 1).toordinal() - today)

        over = model.when.at_finish(conference, None, ("days ahead", days.zone.key), ahead)
        return if_so(model, model.outcomes.takes_place(conference), over, ahead(model.time.grid.count))

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Count calendar days to the date of the last recorded minute."""
        days = 0
        for name, record in plan.conferences.items():
            if record.end is not None:
                last = record.end.astimezone(UTC) - timedelta(minutes=1)
                date = last.astimezone(resolved.zone_of_conference(name)).date()
                days += max(0, (date - resolved.scenario.today).days)
        return days
