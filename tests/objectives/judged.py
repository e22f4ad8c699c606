"""How much an objective makes of a small plan, told by its measure and by its cost."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from scheduler.objectives import BY_NAME
from tests.witnesses.plans import random_plan
from tests.witnesses.wish_harness import least_cost

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.scenario.resolved import Resolved


def judged(name: str, resolved: Resolved, **said: Mapping[Any, Any]) -> int:
    """The measure of a plan with these decisions, which the least cost must equal; what is not said is drawn."""
    plan = random_plan(resolved, Random(name), **said)
    measure = BY_NAME[name].measure(resolved, plan)
    assert least_cost(BY_NAME[name], resolved, plan) == measure
    return measure
