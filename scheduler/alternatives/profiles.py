"""What a planner may care for most: named weights of wishes that go before the scenario's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from scheduler.scenario.nouns.profile import USUAL_PROFILES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Scenario

Amount = TypeVar("Amount")

UNTOUCHED = ("bent_rules", "priced_absence", "outcomes")
"""What no profile gives up to win: rules, other business of people, conferences that are to be held."""


@dataclass(frozen=True)
class Profile:
    """A name and the weights of wishes; those that the scenario leaves out stay out.

    ``said`` is what people call it, if the planner says so; ``usual`` profiles are described in the catalogue.
    """

    name: str
    weights: Mapping[str, int]
    said: str | None = None
    usual: bool = False

    def weighted(self, amounts: Mapping[str, Amount]) -> list[tuple[int, Amount]]:
        """Each weight with the amount of its wish, for wishes that have one."""
        return [(weight, amounts[wish]) for wish, weight in self.weights.items() if wish in amounts]

    def value(self, plan: Plan) -> int:
        """How far a plan is from what the profile wants, in the profile's own points."""
        return sum(weight * score.measure for weight, score in self.weighted(plan.scores))


def profiles_of(scenario: Scenario) -> tuple[Profile, ...]:
    """The usual profiles, as far as the scenario does not state them otherwise, then its own."""
    stated = {**USUAL_PROFILES, **scenario.profiles}
    return tuple(
        Profile(name, each.weights, each.name, usual=name not in scenario.profiles)
        for name, each in stated.items()
        if each
    )
