"""Plans to choose from: each best at something a planner may care for, or as unlike the others as can be.

::

    profiles       what plans may be best at
    measures       how far each wish is missed, what is allowed, when one plan is better all round
    likeness       where plans are alike in what planners look at
    alternatives   the search
    screening      which of what is found is worth showing
    found          what is told
"""

from scheduler.alternatives.alternatives import alternatives
from scheduler.alternatives.found import BASE, Alternative, Alternatives, Dropped
from scheduler.alternatives.measures import Dominance, allowance, dominance
from scheduler.alternatives.profiles import Profile, profiles_of

__all__ = [
    "BASE",
    "Alternative",
    "Alternatives",
    "Dominance",
    "Dropped",
    "Profile",
    "allowance",
    "alternatives",
    "dominance",
    "profiles_of",
]
