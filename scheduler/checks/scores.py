"""How good a plan is, wish by wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives import OBJECTIVES
from scheduler.plan.records import Score

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


def objective_values(resolved: Resolved, plan: Plan) -> dict[str, Score]:
    """The measure of every objective that has a weight, in the order of the registry."""
    return {
        objective.name: Score(
            measure=objective.measure(resolved, plan),
            unit=objective.unit,
            weight=objective.weight_in(resolved),
            tier=objective.tier_in(resolved),
        )
        for objective in OBJECTIVES
        if objective.weight_in(resolved)
    }
