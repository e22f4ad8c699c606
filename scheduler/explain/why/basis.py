"""The plan against which a question is answered: the one given, or the nearest to it that its scenario now allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scheduler.checks import check
from scheduler.plan.origin import fingerprint

if TYPE_CHECKING:
    from scheduler.explain.why.answers import Asking
    from scheduler.plan import Plan

Standing = Literal["fits", "edited", "broken"]


@dataclass(frozen=True)
class Basis:
    """A plan of the scenario as it now is, and how the plan that was given stands to that.

    ``edited`` if it was made for a scenario that has changed since (or another variant), ``broken`` if it does not
    keep what its scenario says: in both cases ``plan`` is the best one now, as near to the given one as can be.
    """

    plan: Plan
    standing: Standing = "fits"


def basis(asking: Asking, given: Plan) -> Basis:
    """The plan to measure against; raises what ``solve`` does if the scenario has none any more."""
    if fingerprint(asking.resolved.scenario) != given.scenario.sha256:
        return Basis(asking.nearest(None, given).plan, "edited")
    if check(given):
        return Basis(asking.nearest(None, given).plan, "broken")
    return Basis(given)
