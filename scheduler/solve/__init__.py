"""From a scenario to a plan: the model built, searched by tiers, and its answer re-checked."""

from scheduler.solve.search import Limits, Progress
from scheduler.solve.solve import FaultyPlanError, Solved, solve
from scheduler.solve.together import Together, solve_together

__all__ = ["FaultyPlanError", "Limits", "Progress", "Solved", "Together", "solve", "solve_together"]
