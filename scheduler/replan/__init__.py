"""A plan made again for a scenario that has changed: the least change first, then the least cost."""

from scheduler.replan.change import Change, Weighing
from scheduler.replan.replan import Replanned, replan

__all__ = ["Change", "Replanned", "Weighing", "replan"]
