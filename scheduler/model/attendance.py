"""Who goes where a choice of people may go, deputies included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.model.family import Aspect, Family, Solution

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ortools.sat.python import cp_model

    from scheduler.model.outcomes import Outcomes
    from scheduler.plan.families import Key, Value
    from scheduler.scenario.resolved import Resolved


class Attendance(Family):
    """One literal for each requirement and each person who may meet it: whether that person goes for it."""

    name = "attendance"
    words = ("attend",)

    def __init__(self, cp: cp_model.CpModel, resolved: Resolved, outcomes: Outcomes) -> None:
        super().__init__(cp)
        self.resolved = resolved
        self.outcomes = outcomes
        self._literals: dict[tuple[str, str], dict[str, cp_model.IntVar]] = {}
        self._present: dict[tuple[str, str, str], cp_model.IntVar] = {}
        for name, conference in resolved.scenario.conferences.items():
            for requirement in conference.attend:
                self._literals[name, requirement] = self._choice(name, requirement)

    def _choice(self, name: str, requirement: str) -> dict[str, cp_model.IntVar]:
        literals: dict[str, cp_model.IntVar] = {
            person: self.cp.new_bool_var(f"attends {name} {requirement} {person}")
            for person in self.resolved.candidates(name, requirement)
        }
        for literal in literals.values():
            self.cp.add_implication(literal, self.outcomes.held(name))
        return literals

    def goes(self, conference: str, requirement: str) -> Mapping[str, cp_model.IntVar]:
        """For each candidate of a requirement, true if that person goes for it."""
        return self._literals[conference, requirement]

    def present(self, conference: str, part: str, person: str) -> cp_model.IntVar | None:
        """True if a person attends a part; None if that person never may."""
        key = (conference, part, person)
        if key not in self._present:
            reasons = self._reasons(conference, part, person)
            if not reasons:
                return None
            self._present[key] = self._any(key, reasons)
        return self._present[key]

    def _reasons(self, conference: str, part: str, person: str) -> list[cp_model.IntVar]:
        given = self.resolved.scenario.conferences[conference]
        if person in self.resolved.always_there(conference) and part in self.resolved.parts_attended(conference):
            return [self.outcomes.held(conference)]
        return [
            self._literals[conference, requirement][person]
            for requirement in given.attend
            if person in self._literals[conference, requirement]
            and part in self.resolved.parts_attended(conference, requirement)
        ]

    def _any(self, key: tuple[str, str, str], reasons: list[cp_model.IntVar]) -> cp_model.IntVar:
        if len(reasons) == 1:
            return reasons[0]
        present = self.cp.new_bool_var("present " + " ".join(key))
        self.cp.add_max_equality(present, reasons)
        return present

    def aspects(self, key: Key, word: str) -> Iterator[Aspect]:
        """Of everybody there is, whether they go, if the conference is held."""
        literals = self._literals[key[0], key[1]]
        for person in self.resolved.scenario.people:
            yield Aspect((*key, person), self.decided(key), literals.get(person, self.outcomes.false))

    def every_key(self) -> Iterator[Key]:
        """Every requirement of every conference."""
        return iter(self._literals)

    def decided(self, key: Key) -> cp_model.IntVar:
        """True if the conference is held."""
        return self.outcomes.held(key[0])

    def assigned(self, key: Key, recorded: Value) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """Each literal with whether the person is recorded as going."""
        literals, going = self.goes(*key), recorded or ()
        assert isinstance(going, tuple)
        if any(person not in literals for person in going):
            yield self.outcomes.true, None
        for person, literal in literals.items():
            yield literal, int(person in going)

    def read(self, solution: Solution) -> dict[Key, Value]:
        """For each requirement of a held conference, who goes."""
        return {
            key: tuple(person for person, literal in literals.items() if solution(literal))
            for key, literals in self._literals.items()
            if solution(self.outcomes.held(key[0]))
        }
