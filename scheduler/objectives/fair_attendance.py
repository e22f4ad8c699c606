"""Meetings shared out fairly among people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.connected import connected
from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total
from scheduler.plan.civil import attended_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class FairAttendance(Objective):
    """People who may go instead of each other attend as many conferences as each other.

    People are compared where a requirement names more of them than it needs, directly or through others;
    deputies are not, since they go only in need. For each group of such people::

        most conferences attended - fewest conferences attended
    """

    name = "fair_attendance"
    unit = "meetings"
    weight = 10
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """Bound the greatest number of each group from below and the least from above."""
        return total(model, [self._between(model, people) for people in _groups(model.resolved)])

    def _between(self, model: Model, people: Sequence[str]) -> cp_model.LinearExpr:
        conferences = model.resolved.scenario.conferences
        most = model.cp.new_int_var(0, len(conferences), "most conferences")
        fewest = model.cp.new_int_var(0, len(conferences), "fewest conferences")
        for person in people:
            attended = total(model, [self._attends(model, name, person) for name in conferences])
            model.cp.add(most >= attended)
            model.cp.add(fewest <= attended)
        return most - fewest

    def _attends(self, model: Model, conference: str, person: str) -> Term:
        """1 if a person attends any part of a conference."""
        present = {
            literal.index: literal
            for part in model.when.parts(conference)
            if (literal := model.attendance.present(conference, part, person)) is not None
        }
        if len(present) < 2:
            return next(iter(present.values()), 0)
        attends = model.cp.new_bool_var(f"attends {conference} {person}")
        model.cp.add_max_equality(attends, present.values())
        return attends

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Count the conferences of which each person is recorded for some part."""
        apart = 0
        for people in _groups(resolved):
            attended = [
                sum(bool(attended_parts(resolved, plan, name, person)) for name in plan.conferences)
                for person in people
            ]
            apart += max(attended) - min(attended)
        return apart


def _groups(resolved: Resolved) -> list[tuple[str, ...]]:
    """People tied together by requirements that name more of them than they need."""
    return connected(
        required.of
        for conference in resolved.scenario.conferences.values()
        for required in conference.attend.values()
        if len(required.of) > required.at_least
    )
