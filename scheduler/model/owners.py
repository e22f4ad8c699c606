"""Which unit does a task, where that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.model.family import Aspect, Family, Solution

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ortools.sat.python import cp_model

    from scheduler.model.outcomes import Outcomes
    from scheduler.plan.families import Key, Value
    from scheduler.scenario.resolved import Resolved


class Owners(Family):
    """One literal for each unit that may own a task; exactly one is true.

    A task nobody is named for is done by whoever is pinned to it, else by its conference's organiser.
    """

    name = "owners"
    words = ("owner",)

    def __init__(self, cp: cp_model.CpModel, resolved: Resolved, outcomes: Outcomes) -> None:
        super().__init__(cp)
        self.resolved = resolved
        self.outcomes = outcomes
        self._literals: dict[str, dict[str, cp_model.IntVar]] = {}
        self._doing: dict[tuple[str, str], cp_model.IntVar] = {}
        for name in resolved.scenario.tasks:
            self._literals[name] = self._choice(name)

    def _choice(self, name: str) -> dict[str, cp_model.IntVar]:
        units = self.resolved.owners(name)
        if len(units) == 1:
            return {units[0]: self.outcomes.true}
        literals: dict[str, cp_model.IntVar] = {unit: self.cp.new_bool_var(f"owner {name} {unit}") for unit in units}
        self.cp.add_exactly_one(literals.values())
        return literals

    def owns(self, task: str) -> Mapping[str, cp_model.IntVar]:
        """For each unit that may do a task, true if it is the one."""
        return self._literals[task]

    def does(self, task: str, unit: str) -> cp_model.IntVar:
        """True if a unit owns a task and the task is done at all: its conference takes place."""
        key = (task, unit)
        if key not in self._doing:
            self._doing[key] = self._both(task, unit)
        return self._doing[key]

    def _both(self, task: str, unit: str) -> cp_model.IntVar:
        owns, done = self._literals[task][unit], self.done(task)
        if len(self._literals[task]) == 1:
            return done
        if done is self.outcomes.true:
            return owns
        does = self.cp.new_bool_var(f"does {task} {unit}")
        self.cp.add_min_equality(does, [owns, done])
        return does

    def done(self, task: str) -> cp_model.IntVar:
        """True if a task is done at all; what is over stays so whatever becomes of its conference."""
        if self.resolved.over(task):
            return self.outcomes.true
        conference = self.resolved.scenario.tasks[task].conference
        return self.outcomes.true if conference is None else self.outcomes.takes_place(conference)

    def aspects(self, key: Key, word: str) -> Iterator[Aspect]:
        """Each unit, if it does the task."""
        for unit in self.owns(key[0]):
            yield Aspect(key, self.does(key[0], unit), unit)

    def every_key(self) -> Iterator[Key]:
        """Every task."""
        return ((task,) for task in self._literals)

    def decided(self, key: Key) -> cp_model.IntVar:
        """True if the task is done."""
        return self.done(key[0])

    def assigned(self, key: Key, recorded: Value) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """Each literal with whether its unit is the one recorded."""
        literals = self._literals[key[0]]
        if recorded is not None and recorded not in literals:
            yield self.outcomes.true, None
        elif recorded is not None and len(literals) > 1:
            for unit, literal in literals.items():
                yield literal, int(unit == recorded)

    def read(self, solution: Solution) -> dict[Key, Value]:
        """The unit of each task that is done."""
        return {
            (task,): next(unit for unit, literal in literals.items() if solution(literal))
            for task, literals in self._literals.items()
            if solution(self.done(task))
        }
