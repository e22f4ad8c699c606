"""When each task is worked on, and when collaborators do their part of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from scheduler.model.family import Aspect, Family, Solution

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from ortools.sat.python import cp_model

    from scheduler.model.outcomes import Outcomes
    from scheduler.model.owners import Owners
    from scheduler.model.timeline import Timeline
    from scheduler.plan.families import Key, Value
    from scheduler.scenario.working.masks import Mask


class Work(Family):
    """One position on the working axis of its unit for each task before or after a conference.

    Position w is the number of working grains before the start, so work of d grains ends at position w + d,
    breaks and holidays cost nothing, and lags in working time are plain sums. A task that several units may own
    has one position for each unlike axis. A collaborator's own part is a piece of its own, with the key
    (task, unit). ``end_table`` crosses from the working axis to anything that follows from the end alone. Where it
    is a fact when a task is done, all of it is constant.
    """

    name = "work"
    words = ("start",)

    def __init__(self, cp: cp_model.CpModel, timeline: Timeline, outcomes: Outcomes, owners: Owners) -> None:
        super().__init__(cp)
        self.timeline = timeline
        self.outcomes = outcomes
        self.owners = owners
        self._positions: dict[tuple[str, str | None], dict[Mask, cp_model.IntVar]] = {}
        self._lengths: dict[tuple[str, str | None], int] = {}
        self._tables: dict[tuple[str, str | None, Mask, Hashable], cp_model.LinearExpr] = {}
        self._facts = {
            name: (timeline.grid.floor(fact.start), timeline.grid.ceil(fact.end))
            for name, fact in timeline.resolved.happened.items()
        }
        for name, task in timeline.resolved.scenario.tasks.items():
            if task.phase == "during":
                continue
            assert task.effort is not None
            self._piece(name, None, task.effort.minutes, tuple(owners.owns(name)))
            for unit, effort in task.collaborators.items():
                if effort is not None:
                    self._piece(name, unit, effort.minutes, (unit,))

    def _piece(self, task: str, collaborator: str | None, minutes: int, units: tuple[str, ...]) -> None:
        length = self.timeline.grains(minutes)
        self._lengths[task, collaborator] = length
        positions = self._positions.setdefault((task, collaborator), {})
        for unit in units:
            mask = self.mask(unit)
            if task in self._facts:
                begun = mask.count_before(self._facts[task][0])
                positions[mask] = self.cp.new_constant(begun)
                continue
            room = len(mask.positions) - length
            if room < 0:  # more work than all the unit's time in the horizon
                self.cp.add_bool_or([~(self.owners.done(task) if collaborator else self.owners.does(task, unit))])
            if mask not in positions:
                positions[mask] = self.cp.new_int_var(0, max(room, 0), f"work {task} {collaborator or unit}")

    def mask(self, unit: str) -> Mask:
        """The mask whose axis a unit works on."""
        return self.timeline.masks[unit]

    def tasks(self) -> Iterator[str]:
        """The tasks that have a time of their own."""
        return (task for task, collaborator in self._lengths if collaborator is None)

    def length(self, task: str, collaborator: str | None = None) -> int:
        """Working grains a task takes its owner, or a collaborator."""
        return self._lengths[task, collaborator]

    def start(self, task: str, unit: str, collaborator: str | None = None) -> cp_model.IntVar:
        """The position at which a unit's work on a task starts, if it does the task."""
        return self._positions[task, collaborator][self.mask(unit)]

    def end(self, task: str, unit: str, collaborator: str | None = None) -> cp_model.LinearExpr:
        """The position at which a unit's work on a task ends."""
        if task in self._facts:
            return self.cp.new_constant(self.mask(unit).count_before(self._facts[task][1]))
        return self.start(task, unit, collaborator) + self.length(task, collaborator)

    def end_table(
        self, task: str, unit: str, name: Hashable, table: Callable[[int], int], collaborator: str | None = None
    ) -> cp_model.LinearExpr:
        """The value of ``table`` at the grain where a unit's work on a task ends."""
        if task in self._facts:
            return self.cp.new_constant(table(self._facts[task][1]))
        mask = self.mask(unit)
        key = (task, collaborator, mask, name)
        if key not in self._tables:
            length = self.length(task, collaborator)
            values = [table(mask.end(w + length)) for w in range(len(mask.positions) - length + 1)]
            self._tables[key] = self._element(self.start(task, unit, collaborator), values, f"{name} of {task}")
        return self._tables[key]

    def start_table(self, task: str, unit: str, name: Hashable, table: Callable[[int], int]) -> cp_model.LinearExpr:
        """The value of ``table`` at the grain where a unit's work on a task starts."""
        if task in self._facts:
            return self.cp.new_constant(table(self._facts[task][0]))
        mask = self.mask(unit)
        key = (task, None, mask, ("start", name))
        if key not in self._tables:
            room = len(mask.positions) - self.length(task) + 1
            values = [table(mask.start(w)) for w in range(room)]
            self._tables[key] = self._element(self.start(task, unit), values, f"{name} of {task}")
        return self._tables[key]

    def _element(self, index: cp_model.IntVar, values: list[int], label: str) -> cp_model.LinearExpr:
        if not values:
            return self.outcomes.false
        variable = self.cp.new_int_var(min(values), max(values), label)
        self.cp.add_element(index, values, variable)
        return variable

    def aspects(self, key: Key, word: str) -> Iterator[Aspect]:
        """The instant at which a task starts, by whichever unit does it; collaborators do their part when they can."""
        task, *collaborator = key
        for unit in () if collaborator else self.owners.owns(task):
            start = self.start_table(task, unit, "start", lambda grain: grain)
            yield Aspect(key, self.owners.does(task, unit), self.timeline.minutes_since_epoch(start))

    def every_key(self) -> Iterator[Key]:
        """Every piece of work that is still open."""
        for task, collaborator in self._lengths:
            if task not in self._facts:
                yield (task,) if collaborator is None else (task, collaborator)

    def decided(self, key: Key) -> cp_model.IntVar:
        """True if the task is done."""
        return self.owners.done(key[0])

    def assigned(self, key: Key, recorded: Value) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """The piece's position with the recorded start; a unit that cannot work then does not own the task."""
        if not isinstance(recorded, datetime):
            return
        task, collaborator = key[0], key[1] if len(key) > 1 else None
        for mask, variable in self._positions[task, collaborator].items():
            position = self._position(mask, recorded, self.length(task, collaborator))
            if position is not None or collaborator is not None:
                yield variable, position
                continue
            for unit, owns in self.owners.owns(task).items():
                if self.mask(unit) == mask:
                    yield owns, 0

    def _position(self, mask: Mask, instant: datetime, length: int) -> int | None:
        """Where on an axis work of some length starts at an instant; None if it cannot."""
        grain = self.timeline.on_grid(instant)
        if grain is None or grain >= len(mask.working) or not mask.working[grain]:
            return None
        position = mask.before[grain]
        return position if position + length <= len(mask.positions) else None

    def read(self, solution: Solution) -> dict[Key, Value]:
        """The start of each piece of work that is done."""
        read: dict[Key, Value] = {}
        for task, collaborator in self._lengths:
            if not solution(self.owners.done(task)):
                continue
            key = (task,) if collaborator is None else (task, collaborator)
            if task in self._facts:
                read[key] = self.timeline.grid.instant(self._facts[task][0])
                continue
            owner = next(unit for unit, literal in self.owners.owns(task).items() if solution(literal))
            unit = collaborator or owner
            position = solution(self.start(task, unit, collaborator))
            read[key] = self.timeline.grid.instant(self.mask(unit).start(position))
        return read
