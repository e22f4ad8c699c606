"""Whether a conference is held, merged into another, skipped, or postponed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from scheduler.model.family import Aspect, Family, Solution
from scheduler.plan import families

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.families import Key, Value
    from scheduler.scenario.resolved import Resolved

HELD = ("held", None)
SKIPPED = ("skipped", None)
POSTPONED = ("postponed", None)


class Outcomes(Family):
    """One literal for each outcome a conference may have; exactly one is true.

    A conference without a choice is held, and its literal is the constant true.
    """

    name = "outcomes"
    words = ("outcome",)

    def __init__(self, cp: cp_model.CpModel, resolved: Resolved) -> None:
        super().__init__(cp)
        self.true = cp.new_constant(1)
        self.false = cp.new_constant(0)
        self._literals: dict[str, dict[tuple[str, str | None], cp_model.IntVar]] = {}
        for name, conference in resolved.scenario.conferences.items():
            choice = conference.instead
            outcomes: list[tuple[str, str | None]] = [HELD]
            if choice:
                outcomes += [("merged", host) for host in choice.merge_into]
                outcomes += [SKIPPED] if choice.skip else []
            outcomes += [POSTPONED] if resolved.may_be_postponed(name) else []
            self._literals[name] = self._exactly_one(name, outcomes)
        self._takes_place = {name: self._not_absent(name) for name in self._literals}

    def _exactly_one(
        self, name: str, outcomes: list[tuple[str, str | None]]
    ) -> dict[tuple[str, str | None], cp_model.IntVar]:
        if len(outcomes) == 1:
            return {outcomes[0]: self.true}
        literals: dict[tuple[str, str | None], cp_model.IntVar] = {
            outcome: self.cp.new_bool_var(f"outcome {name} {outcome}") for outcome in outcomes
        }
        self.cp.add_exactly_one(literals.values())
        return literals

    def _not_absent(self, name: str) -> cp_model.IntVar:
        literals = self._literals[name]
        absent = [literals[outcome] for outcome in (SKIPPED, POSTPONED) if outcome in literals]
        if not absent:
            return self.true
        takes_place = self.cp.new_bool_var(f"takes place {name}")
        self.cp.add(takes_place + sum(absent) == 1)
        return takes_place

    def held(self, conference: str) -> cp_model.IntVar:
        """True if the conference is held on its own."""
        return self._literals[conference][HELD]

    def skipped(self, conference: str) -> cp_model.IntVar:
        """True if the conference does not take place in any form."""
        return self._literals[conference].get(SKIPPED, self.false)

    def postponed(self, conference: str) -> cp_model.IntVar:
        """True if the conference is put off to a day that is still to be announced."""
        return self._literals[conference].get(POSTPONED, self.false)

    def takes_place(self, conference: str) -> cp_model.IntVar:
        """True if the conference is held or merged into another."""
        return self._takes_place[conference]

    def merged(self, conference: str) -> dict[str, cp_model.IntVar]:
        """For each possible host, true if the conference is merged into it."""
        return {host: literal for (_, host), literal in self._literals[conference].items() if host is not None}

    def always_held(self, conference: str) -> bool:
        """Whether there is no choice."""
        return len(self._literals[conference]) == 1

    def aspects(self, key: Key, word: str) -> Iterator[Aspect]:
        """Each outcome, if it is the one."""
        for outcome, literal in self._literals[key[0]].items():
            yield Aspect(key, literal, outcome)

    def every_key(self) -> Iterator[Key]:
        """Every conference."""
        return ((name,) for name in self._literals)

    def decided(self, key: Key) -> cp_model.IntVar:
        """Something becomes of every conference."""
        return self.true

    def assigned(self, key: Key, recorded: Value) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """Each literal with whether its outcome is the one recorded."""
        literals = self._literals[key[0]]
        if recorded not in literals:
            yield next(iter(literals.values())), None
        for outcome, literal in literals.items():
            yield literal, int(outcome == recorded)

    def change(self, key: Key, recorded: Value) -> cp_model.LinearExpr:
        """Each literal of another outcome, with what it weighs; of what is new, or waits for a day, only postponing."""
        other = 0 if recorded in (None, POSTPONED) else families.outcomes.Outcomes.weight
        terms = [
            (families.outcomes.PUT_OFF if outcome == POSTPONED else other) * literal
            for outcome, literal in self._literals[key[0]].items()
            if outcome != recorded
        ]
        return cp_model.LinearExpr.sum([self.false, *terms])

    def read(self, solution: Solution) -> dict[Key, Value]:
        """The outcome of each conference, with its host if it is merged."""
        return {
            (name,): next(outcome for outcome, literal in literals.items() if solution(literal))
            for name, literals in self._literals.items()
        }
