"""The choice of an interpreter as variables: nobody interprets at two conferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.model.family import Aspect, Family, Solution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan.families import Key, Value


class Interpreters(Family):
    """One literal for each person who may interpret at a conference."""

    name = "interpreters"
    words = ("interpreter",)

    def __init__(self, model: Model) -> None:
        super().__init__(model.cp)
        self.outcomes = model.outcomes
        scenario = model.resolved.scenario
        self._literals: dict[str, dict[str, cp_model.IntVar]] = {
            name: {person: self.cp.new_bool_var(f"interprets {name} {person}") for person in scenario.people}
            for name in scenario.conferences
        }
        for name, literals in self._literals.items():
            self.cp.add(sum(literals.values()) == self.outcomes.held(name))
        for person in scenario.people:
            self.cp.add_at_most_one(literals[person] for literals in self._literals.values())

    def every_key(self) -> Iterator[Key]:
        return ((name,) for name in self._literals)

    def decided(self, key: Key) -> cp_model.IntVar:
        return self.outcomes.held(key[0])

    def assigned(self, key: Key, recorded: Value) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        literals = self._literals[key[0]]
        if recorded is not None and recorded not in literals:
            yield self.outcomes.true, None
        for person, literal in literals.items():
            yield literal, int(person == recorded)

    def aspects(self, key: Key, word: str) -> Iterator[Aspect]:
        for person, literal in self._literals[key[0]].items():
            yield Aspect(key, literal, person)

    def read(self, solution: Solution) -> dict[Key, Value]:
        return {
            (name,): next(person for person, literal in literals.items() if solution(literal))
            for name, literals in self._literals.items()
            if solution(self.outcomes.held(name))
        }
