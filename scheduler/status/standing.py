"""How a plan stands on a day: what is overdue, due soon, done or done late, and what cannot be so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from scheduler.plan.civil import day_of_end
from scheduler.scenario.grammar import Moment
from scheduler.scenario.working.periods import midnight
from scheduler.scenario.working.shift import CalendarRangeError
from scheduler.status.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from scheduler.facts import Planned
    from scheduler.status.reading import Gathered

Case = Literal["ahead", "overdue", "soon", "later"]


@dataclass(frozen=True)
class Standing:
    """The tasks of a plan by how they stand, each by deadline; a task may be done and among those done late.

    ``holds_up`` names the units that wait for a task, each with what they wait to do (none if they just receive it).
    """

    planned: Planned
    as_of: date
    days: int
    said: Mapping[str, Said]
    overdue: tuple[str, ...]
    soon: tuple[str, ...]
    done: tuple[str, ...]
    late: tuple[str, ...]
    doubtful: tuple[Doubt, ...]

    def holds_up(self, task: str) -> dict[str, tuple[str, ...]]:
        """The other units that wait for a task, with the tasks that they wait to do."""
        waiting: dict[str, dict[str, None]] = {}
        records = self.planned.plan.tasks
        for name, record in records.items():
            if task in self.planned.scenario.tasks[name].after and name not in self.done:
                waiting.setdefault(record.unit, {})[name] = None
        for unit in self.planned.units(self.planned.scenario.tasks[task].to):
            waiting.setdefault(unit, {})
        return {unit: tuple(tasks) for unit, tasks in waiting.items() if unit != records[task].unit}


@dataclass(frozen=True)
class Doubt:
    """Something reported that cannot be so: of which task, and which task or conference speaks against it.

    ``future``: done after the day that all this is told of; ``before_task``: done although what it waits for is not,
    or was done later; ``before_conference``: done before the conference that it follows.
    """

    kind: Literal["future", "before_task", "before_conference"]
    task: str
    other: str = ""


def standing(planned: Planned, read: Gathered, days: int, as_of: date | None = None) -> Standing:
    """How a plan stands on a day: by default the last on which anything is said to be done, or the plan's own.

    What the plan's own scenario says of progress counts too, unless the workbook says otherwise. ``days`` are the
    working days of each unit, after that day, within which tasks are due soon.
    """
    said = {**_known(planned), **read.said}
    on = as_of or max((each.on for each in said.values() if each.on), default=planned.scenario.today)
    as_of = max(on, planned.scenario.today) if as_of is None else as_of
    tasks = sorted(planned.plan.tasks, key=lambda task: (planned.plan.tasks[task].due, task))
    done = tuple(task for task in tasks if task in said and said[task].state == "done")
    cases = {task: _case(planned, task, as_of, days) for task in tasks if task not in done}
    return Standing(
        planned,
        as_of,
        days,
        said,
        overdue=tuple(task for task, case in cases.items() if case == "overdue"),
        soon=tuple(task for task, case in cases.items() if case == "soon"),
        done=done,
        late=tuple(task for task in done if _is_late(planned, task, said[task].on)),
        doubtful=tuple(doubt for task in done for doubt in _doubts(planned, task, said, as_of)),
    )


def due_day(planned: Planned, task: str) -> date:
    """The day on which a task is due, by the clock of its unit."""
    record = planned.plan.tasks[task]
    return day_of_end(record.due, planned.resolved.zone_of_unit(record.unit))


def _known(planned: Planned) -> dict[str, Said]:
    """What the scenario itself says to be done."""
    progress = {task: report.done for task, report in planned.scenario.progress.items() if report.done is not None}
    days = {task: None if done is True else done for task, done in progress.items()}
    return {
        task: Said("done", on=(day.day if isinstance(day, Moment) else day).date if day else None)
        for task, day in days.items()
        if task in planned.plan.tasks
    }


def _case(planned: Planned, task: str, as_of: date, days: int) -> Case:
    record = planned.plan.tasks[task]
    if record.due <= midnight(as_of, planned.resolved.zone_of_unit(record.unit)):
        return "overdue"
    return "soon" if due_day(planned, task) <= _until(planned, record.unit, as_of, days) else "later"


def _until(planned: Planned, unit: str, as_of: date, days: int) -> date:
    """The day so many working days of a unit away; beyond what its calendar is known for, so many plain days."""
    try:
        return planned.resolved.working_time(unit).working_days_after(as_of, days)
    except CalendarRangeError:
        return as_of + timedelta(days=days)


def _is_late(planned: Planned, task: str, on: date | None) -> bool:
    return on is not None and on > due_day(planned, task)


def _doubts(planned: Planned, task: str, said: Mapping[str, Said], as_of: date) -> Iterator[Doubt]:
    given, on = planned.scenario.tasks[task], said[task].on
    if on is not None and on > as_of:
        yield Doubt("future", task)
    for before in given.after:
        if before in planned.plan.tasks and _comes_later(said.get(before), on):
            yield Doubt("before_task", task, before)
    starts = _start(planned, given.conference) if given.phase != "before" else None
    if given.conference and starts and (on or as_of) < starts.date():
        yield Doubt("before_conference", task, given.conference)


def _comes_later(before: Said | None, on: date | None) -> bool:
    """Whether what comes first is not done, or was done on a later day."""
    if before is None or before.state != "done":
        return True
    return before.on is not None and on is not None and before.on > on


def _start(planned: Planned, conference: str | None) -> datetime | None:
    record = planned.plan.conferences.get(conference or "")
    return record.start if record else None
