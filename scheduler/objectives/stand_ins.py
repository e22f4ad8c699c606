"""Deputies who go instead of those invited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class StandIns(Objective):
    """Those who are asked go themselves: each deputy who goes for a requirement counts."""

    name = "stand_ins"
    unit = "people"
    weight = 60
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """The literals of all who are not named first."""
        return total(
            model,
            [
                literal
                for name, conference in model.resolved.scenario.conferences.items()
                for requirement, required in conference.attend.items()
                for person, literal in model.attendance.goes(name, requirement).items()
                if person not in required.of
            ],
        )

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Take those named away from those recorded as going."""
        return sum(
            len({*people} - {*resolved.scenario.conferences[name].attend[requirement].of})
            for name, record in plan.conferences.items()
            for requirement, people in record.attendees.items()
        )
