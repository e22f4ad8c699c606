"""What a filled-in workbook says of the tasks of a plan; what it says unclearly, or of another plan, is set apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.errors import InputError
from scheduler.facts.worklists import ROW_JOINT
from scheduler.status.said import Reader, UnclearError
from scheduler.status.worklist import worklist

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scheduler.errors import Problem
    from scheduler.facts import Planned
    from scheduler.status.returned import Returned
    from scheduler.status.said import Said
    from scheduler.status.worklist import Row


@dataclass(frozen=True)
class Gathered:
    """What is said of each task, in the order of the plan, and the cells or entries that cannot be made use of.

    ``returned`` is what else calendars say; None of a workbook.
    """

    said: Mapping[str, Said]
    unread: tuple[Problem, ...] = ()
    returned: Returned | None = None


def gathered(file: Path, planned: Planned) -> Gathered:
    """Read a workbook that was made of a plan; ``InputError`` if it is none, or if all of it is another plan's."""
    reading = _Reading(str(file), planned)
    rows = worklist(file)
    for row in rows:
        reading.take(row)
    if rows and len(reading.foreign) == len(rows):
        raise InputError(reading.foreign)
    told = {task: reading.said[task] for task in planned.plan.tasks if task in reading.said}
    return Gathered(told, (*reading.foreign, *reading.unclear))


class _Reading:
    """Rows taken one by one."""

    def __init__(self, file: str, planned: Planned) -> None:
        self.said: dict[str, Said] = {}
        self.foreign: list[Problem] = []
        self.unclear: list[Problem] = []
        self._file = file
        self._planned = planned
        self._reader = Reader(*planned.scenario.days)

    def take(self, row: Row) -> None:
        """Keep what a row says, or what is wrong with it; what a formula comes to is nobody's word."""
        if formulas := [cell for cell in row.cells if cell.formula]:
            self.unclear += [cell.problem(self._file, "workbook_formula") for cell in formulas]
            return
        task = self._task(row)
        if task is None:
            return
        try:
            said = self._reader.read(row)
        except UnclearError as unclear:
            self._set_apart(task, unclear)
            return
        if self.said.setdefault(task, said) != said:
            self.unclear.append(row.key.problem(self._file, "status_row_twice", task=self._planned.name(task)))

    def _task(self, row: Row) -> str | None:
        """The task that a row is about, if it is one of this plan."""
        if row.key.is_empty:
            self.unclear.append(row.result.problem(self._file, "status_row_without_key"))
            return None
        scenario, _, task = str(row.key.value).strip().partition(ROW_JOINT)
        if scenario == self._planned.plan.scenario.id and task in self._planned.plan.tasks:
            return task
        self.foreign.append(row.key.problem(self._file, "status_row_of_another_plan", code=str(row.key.value).strip()))
        return None

    def _set_apart(self, task: str, unclear: UnclearError) -> None:
        values = {"text": str(unclear.cell.value), "task": self._planned.name(task)}
        self.unclear.append(unclear.cell.problem(self._file, unclear.key, **values))
