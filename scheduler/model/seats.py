"""How many people of each group come from each unit, or sit at each site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.model.family import Aspect, Family, Solution

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ortools.sat.python import cp_model

    from scheduler.model.outcomes import Outcomes
    from scheduler.plan.families import Key, Value
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.seats import Share


class Seats(Family):
    """One whole number for each share of each group: in its range if the group keeps to its size, else in a wider one.

    The shares of a conference that is not held rest on their least value.
    """

    name = "seats"
    words = ("seats",)

    def __init__(
        self, cp: cp_model.CpModel, resolved: Resolved, outcomes: Outcomes, sized: Collection[tuple[str, ...]]
    ) -> None:
        super().__init__(cp)
        self.outcomes = outcomes
        self._shares: dict[tuple[str, str, str], tuple[Share, cp_model.IntVar]] = {}
        for name, conference in resolved.scenario.conferences.items():
            for group in conference.delegates:
                for share in resolved.shares(name, group):
                    key = (name, group, share.key)
                    self._shares[key] = (share, self._variable(key, share, sized=(name, group) in sized))

    def _variable(self, key: tuple[str, str, str], share: Share, *, sized: bool) -> cp_model.IntVar:
        least, most = (share.at_least, share.at_most) if sized else (0, 2 * share.at_most + 2)
        variable = self.cp.new_int_var(least, most, "seats " + " ".join(key))
        if not self.outcomes.always_held(key[0]):
            self.cp.add(variable == share.at_least).only_enforce_if(~self.outcomes.held(key[0]))
        return variable

    def of(self, conference: str, group: str) -> dict[Share, cp_model.IntVar]:
        """The seats of one group by share."""
        return {
            share: variable
            for (name, given, _), (share, variable) in self._shares.items()
            if (name, given) == (conference, group)
        }

    def aspects(self, key: Key, word: str) -> Iterator[Aspect]:
        """The number of people, if the conference is held."""
        conference, group, share = key
        yield Aspect(key, self.decided(key), self._shares[conference, group, share][1])

    def every_key(self) -> Iterator[Key]:
        """Every share of every group."""
        return iter(self._shares)

    def decided(self, key: Key) -> cp_model.IntVar:
        """True if the conference is held."""
        return self.outcomes.held(key[0])

    def assigned(self, key: Key, recorded: Value) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """The share with the recorded number."""
        if isinstance(recorded, int):
            conference, group, share = key
            yield self._shares[conference, group, share][1], recorded

    def read(self, solution: Solution) -> dict[Key, Value]:
        """The number of each share of each conference that is held."""
        return {
            key: solution(variable)
            for key, (_, variable) in self._shares.items()
            if solution(self.outcomes.held(key[0]))
        }
