"""Plans to choose from: each best at something a planner may care for, or as unlike the others as can be."""

from scheduler.alternatives.alternatives import NAMES, Alternative, Alternatives, Dropped, alternatives
from scheduler.alternatives.measures import Dominance, allowance, dominance
from scheduler.alternatives.profiles import PROFILES, Profile

__all__ = [
    "NAMES",
    "PROFILES",
    "Alternative",
    "Alternatives",
    "Dominance",
    "Dropped",
    "Profile",
    "allowance",
    "alternatives",
    "dominance",
]
