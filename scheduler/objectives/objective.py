"""What an objective is: one wish, as a cost on the model and as a measure on a plan."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class Objective(ABC):
    """A wish of the planner, in one natural unit, with a default weight and tier.

    ``name`` is the module's name and the key in the scenario's ``objectives``. The least value of ``cost`` over
    a model with the plan fixed equals ``measure`` of the plan; the two share no code.
    """

    name: ClassVar[str]
    unit: ClassVar[str]
    weight: ClassVar[int]
    tier: ClassVar[str]

    @abstractmethod
    def cost(self, model: Model) -> cp_model.LinearExpr:
        """How far the model's plan falls short of the wish, to be minimised."""

    @abstractmethod
    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """How far a plan falls short of the wish, judged in civil time."""

    def weight_in(self, resolved: Resolved) -> int:
        """The weight in a scenario."""
        stated = resolved.scenario.objectives.wish(self.name).weight
        return self.weight if stated is None else stated

    def tier_in(self, resolved: Resolved) -> str:
        """The tier in a scenario."""
        return resolved.scenario.objectives.wish(self.name).tier or self.tier
