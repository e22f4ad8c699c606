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
SOON = ABOUT = 20


@dataclass(frozen=True)
class Cut:
    """Steps that are proved not to be enough together: some change of these must go further than this."""

    insufficient: Mapping[int, int]

    def met_by(self, amounts: Mapping[int, int]) -> bool:
        """Whether some change goes further."""
        return any(amounts.get(number, 0) > step for number, step in self.insufficient.items())


class Cheapest:
    """Finds the cheapest amounts that meet all cuts, over a menu of changes that grows.

    Amounts that hold all kinds of changes of an earlier finding are left out, as are those ``refused``, and those with
    more changes than the first finding that are not about as light: they are no way out to tell of.
    """

    def __init__(self) -> None:
        self.menu: list[Change] = []
        self.cuts: list[Cut] = []
        self.found: list[frozenset[str]] = []
        self.refused: set[Amounts] = set()
        self.first: Amounts | None = None
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

    def keep(self, amounts: Amounts) -> None:
        """Take amounts as a finding."""
        self.first = self.first or amounts
        self.found.append(self.kinds(amounts))

    def soon(self, number: int, amounts: Amounts) -> bool:
        """Whether a change may still be part of a finding, and is about as cheap as some amounts."""
        change = self.menu[number]
        open_still = not any(earlier <= {change.kind} for earlier in self.found)
        return open_still and change.steps[0].weight <= SOON + 2 * self.weight(amounts)

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
        if any(earlier <= kinds for earlier in self.found) or _holds(amounts, self.refused):
            return False
        few = self.first is None or len(amounts) <= len(self.first)
        return few or self.weight(amounts) <= self._about_as_light()

    def _about_as_light(self) -> int:
        """The most that amounts with more changes than the first finding may weigh."""
        return ABOUT + 2 * self.weight(self.first or ())


def _holds(amounts: Amounts, refused: Collection[Amounts]) -> bool:
    """Whether all of some refused amounts are among these."""
    return any(set(each) <= set(amounts) for each in refused)
