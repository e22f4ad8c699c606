"""A conflict that ways out must resolve: which changes bear on it, and which amounts of them are known to be enough."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.explain.atoms import Atom

Steps = dict[int, int]
"""The step of each change by its number; what is not named is not made."""


@dataclass(frozen=True)
class Obstacle:
    """A conflict, the numbers of the changes that bear on it, and what was learnt of their amounts.

    Greater amounts allow all that smaller ones allow: what is more than enough is enough, what is less than too little
    is too little.
    """

    atoms: tuple[Atom, ...]
    offered: tuple[int, ...]
    enough: list[Steps] = field(default_factory=list)
    too_little: list[Steps] = field(default_factory=list)

    def known(self, amounts: Mapping[int, int]) -> bool | None:
        """Whether amounts resolve the conflict, as far as that follows from what was learnt."""
        own = self.of(amounts)
        if any(_at_most(known, own) for known in self.enough):
            return True
        return False if any(_at_most(own, known) for known in self.too_little) else None

    def learn(self, amounts: Mapping[int, int], answer: bool | None) -> None:
        """Keep an answer; none is kept where there was none."""
        if answer is not None:
            (self.enough if answer else self.too_little).append(self.of(amounts))

    def of(self, amounts: Mapping[int, int]) -> Steps:
        """The amounts of the changes that bear on the conflict."""
        return {number: amounts[number] for number in self.offered if amounts.get(number)}


def _at_most(some: Steps, others: Steps) -> bool:
    return all(step <= others.get(number, 0) for number, step in some.items())
