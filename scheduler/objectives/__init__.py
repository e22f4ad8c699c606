"""What we wish: one objective a file, listed here in the order in which reports show them."""

from scheduler.objectives.objective import Objective
from scheduler.objectives.slack import Slack

OBJECTIVES: tuple[Objective, ...] = (Slack(),)

BY_NAME = {objective.name: objective for objective in OBJECTIVES}

__all__ = ["BY_NAME", "OBJECTIVES", "Objective"]
