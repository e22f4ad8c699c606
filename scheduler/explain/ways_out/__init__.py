"""Ways out of a scenario that has no plan: the cheapest changes of it, each verified by solving."""

from scheduler.explain.ways_out.change import Change, Patch, Step
from scheduler.explain.ways_out.search import WayOut
from scheduler.explain.ways_out.ways_out import WaysOut, ways_out

__all__ = ["Change", "Patch", "Step", "WayOut", "WaysOut", "ways_out"]
