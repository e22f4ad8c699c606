"""What a planner may care for most: named weights of wishes that go before the scenario's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

Amount = TypeVar("Amount")

UNTOUCHED = ("bent_rules", "priced_absence", "outcomes")
"""What no profile gives up to win: rules, other business of people, conferences that are to be held."""


@dataclass(frozen=True)
class Profile:
    """A name and the weights of wishes; those that the scenario leaves out stay out."""

    name: str
    weights: Mapping[str, int]

    def weighted(self, amounts: Mapping[str, Amount]) -> list[tuple[int, Amount]]:
        """Each weight with the amount of its wish, for wishes that have one."""
        return [(weight, amounts[wish]) for wish, weight in self.weights.items() if wish in amounts]


PROFILES = (
    Profile("earliest", {"earliest_finish": 1}),
    Profile("most-slack", {"slack": 1}),
    Profile("fewest-journeys", {"journeys": 1}),
    Profile("fullest-halls", {"empty_seats": 1}),
    # In minutes of somebody's time: an hour's difference in load, four hours of a day off, an evening minute.
    Profile("calmest-units", {"fair_load": 60, "weekends": 240, "evenings": 1}),
)
