"""The cheapest amounts of changes that go beyond all that is proved not to be enough."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from scheduler.explain.ways_out.change import Change

Amounts = tuple[tuple[int, int], ...]
"""Which changes, by their number, and the step of each, from 1; in order, those not made left out."""

MOST_LOOKED_AT = 50_000


@dataclass(frozen=True)
class Cut:
    """Steps that are proved not to be enough together: some change of these must go further than this."""

    insufficient: Mapping[int, int]

    def met_by(self, amounts: Mapping[int, int]) -> bool:
        """Whether some change goes further."""
        return any(amounts.get(number, 0) > step for number, step in self.insufficient.items())


class Cheapest:
    """Finds the cheapest amounts that meet all cuts, over a menu of changes that grows.

    Amounts that hold all kinds of changes of an earlier finding are left out, as are those ``refused``.
    """

    def __init__(self) -> None:
        self.menu: list[Change] = []
        self.cuts: list[Cut] = []
        self.found: list[frozenset[str]] = []
        self.refused: set[Amounts] = set()
        self.exhausted = False

    def amounts(self) -> Amounts | None:
        """The cheapest amounts, of equal ones those with fewer changes, of earlier ones; None if there are none."""
        queue: list[tuple[int, int, Amounts]] = [(0, 0, ())]
        seen: set[Amounts] = {()}
        while queue:
            _, _, amounts = heappop(queue)
            cut = self._unmet(dict(amounts))
            if cut is None:
                return amounts
            for further in self._beyond(cut, amounts):
                if further not in seen and self._wanted(further):
                    seen.add(further)
                    heappush(queue, (self.weight(further), len(further), further))
            if len(seen) > MOST_LOOKED_AT:
                self.exhausted = True
                return None
        return None

    def weight(self, amounts: Amounts) -> int:
        """What amounts weigh together."""
        return sum(self.menu[number].steps[step - 1].weight for number, step in amounts)

    def kinds(self, amounts: Amounts) -> frozenset[str]:
        """The kinds of the changes made."""
        return frozenset(self.menu[number].kind for number, _ in amounts)

    def _unmet(self, amounts: Mapping[int, int]) -> Cut | None:
        return next((cut for cut in self.cuts if not cut.met_by(amounts)), None)

    def _beyond(self, cut: Cut, amounts: Amounts) -> Iterator[Amounts]:
        """The amounts raised so that each change in turn meets a cut."""
        for number, step in cut.insufficient.items():
            if step < len(self.menu[number].steps):
                yield tuple(sorted({**dict(amounts), number: step + 1}.items()))

    def _wanted(self, amounts: Amounts) -> bool:
        kinds = self.kinds(amounts)
        return not any(earlier <= kinds for earlier in self.found) and not _holds(amounts, self.refused)


def _holds(amounts: Amounts, refused: Collection[Amounts]) -> bool:
    """Whether all of some refused amounts are among these."""
    return any(set(each) <= set(amounts) for each in refused)
