"""Rules that may be bent at a price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints import CONSTRAINTS, MeasuredConstraint
from scheduler.constraints.waivers import excused, outside_waiver, waiver_of
from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from scheduler.constraints import Subject
    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class BentRules(Objective):
    """Rules with a price are bent as little as possible.

    For each rule that the scenario gives a weight, and each of its subjects that is not waived::

        weight * how far the rule is bent, in the rule's own unit
    """

    name = "bent_rules"
    unit = "points"
    weight = 1
    tier = "rules"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """Each rule's own shortfall, where no waiver covers it."""
        return total(
            model,
            [
                price * self._shortfall(model, constraint, subject)
                for constraint, subject, price in _priced(model.resolved)
            ],
        )

    def _shortfall(self, model: Model, constraint: MeasuredConstraint, subject: Subject) -> cp_model.LinearExpr:
        waiver = waiver_of(constraint, subject, model.resolved)
        if waiver is None:
            return constraint.shortfall(model, subject)
        if waiver.during is None:
            return model.constant(0)
        return constraint.shortfall(model, subject, outside_waiver(constraint, subject, model))

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Each rule's own measure, where no waiver covers it."""
        return sum(
            price * constraint.measure(resolved, plan, subject)
            for constraint, subject, price in _priced(resolved)
            if not excused(constraint, subject, resolved, plan)
        )


def _priced(resolved: Resolved) -> Iterator[tuple[MeasuredConstraint, Subject, int]]:
    """Every subject of every rule with a price, and the price."""
    for constraint in CONSTRAINTS:
        rule = resolved.scenario.constraints.rule(constraint.name)
        if isinstance(constraint, MeasuredConstraint) and rule is not None and rule.price is not None:
            for subject in constraint.subjects(resolved):
                yield constraint, subject, rule.price
