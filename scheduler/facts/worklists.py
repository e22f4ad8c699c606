"""Who does what by when: the worklist of a unit, and the plan's tasks with their times for the planner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from scheduler.facts.planned import Several
from scheduler.messages.sorting import alphabetical
from scheduler.scenario.nouns import Owner

if TYPE_CHECKING:
    from datetime import date, datetime

    from scheduler.facts.planned import Planned
    from scheduler.plan import Basis
    from scheduler.scenario.nouns import Task

ROW_JOINT = ":"
Phase = Literal["before", "during", "after"]
OwnerFrom = Literal["plan", "choice", "organiser"]


@dataclass(frozen=True)
class WorkRow:
    """One task as a unit reads it; ``leads`` is false where the unit only takes part.

    ``owner_from`` says who named the owner: the plan, the engine by its choice among several, or nobody, so that
    it falls to the organiser. ``follows`` names what stands next behind a derived deadline; None if nothing does,
    or if that is the conference itself. ``done`` is the day on which the scenario says it was done, true if it says
    no day.
    """

    id: str
    name: str
    conference: str | None
    owners: Several
    owner_from: OwnerFrom
    collaborators: tuple[str, ...]
    phase: Phase
    start: datetime
    due: datetime
    product: str | None
    recipient: str | None
    basis: Basis
    follows: str | None
    note: str | None
    done: date | Literal[True] | None = None
    leads: bool = True


@dataclass(frozen=True)
class TimelineRow:
    """A task with its times for the planner, once for all units that share them.

    ``room`` is the working time of the unit between the planned end and ``latest``, in minutes.
    """

    name: str
    units: tuple[str, ...]
    phase: Phase
    start: datetime
    end: datetime
    due: datetime
    latest: datetime
    room: int


def units_with_work(planned: Planned) -> tuple[str, ...]:
    """The units that lead or take part in some task, in alphabetical order of their names."""
    return tuple(sorted(planned.tasks_of_units, key=lambda unit: (alphabetical(planned.name(unit)), unit)))


def worklist(planned: Planned, unit: str) -> tuple[WorkRow, ...]:
    """A unit's tasks by deadline, those that it leads and those that it takes part in."""
    tasks = planned.tasks_of_units.get(unit, ())
    led = [_work(planned, (task,)) for task in tasks if planned.plan.tasks[task].unit == unit]
    helped = _alike(planned, [task for task in tasks if planned.plan.tasks[task].unit != unit])
    rows = [*led, *(replace(_work(planned, copies), leads=False) for copies in helped)]
    return tuple(sorted(rows, key=_by_due))


def work(planned: Planned) -> tuple[WorkRow, ...]:
    """Every task once: units in alphabetical order of their names, each one's tasks by deadline."""
    units = {record.unit for record in planned.plan.tasks.values()}
    order = {unit: (alphabetical(planned.name(unit)), unit) for unit in units}
    rows = [(order[record.unit], _work(planned, (task,))) for task, record in planned.plan.tasks.items()]
    return tuple(row for _, row in sorted(rows, key=lambda item: (item[0], _by_due(item[1]))))


def _alike(planned: Planned, tasks: list[str]) -> list[tuple[str, ...]]:
    """The tasks, those together that are copies of one for several units and due at the same time."""
    fans: dict[tuple[str, datetime], list[str]] = {}
    for task in tasks:
        fans.setdefault((fan(task), planned.plan.tasks[task].due), []).append(task)
    return [tuple(copies) for copies in fans.values()]


def timeline(planned: Planned) -> tuple[TimelineRow, ...]:
    """Every task by start: for units with the same times only once."""
    fans: dict[tuple[object, ...], list[str]] = {}
    for task, record in planned.plan.tasks.items():
        given = planned.scenario.tasks[task]
        key = (fan(task), given.name, given.phase, record.start, record.end, record.due, record.latest)
        fans.setdefault(key, []).append(task)
    rows = [_timeline_row(planned, tuple(tasks)) for tasks in fans.values()]
    return tuple(sorted(rows, key=lambda row: (row.start, row.end, row.due)))


def row_key(planned: Planned, task: str) -> str:
    """By what a row of a worklist is known again, wherever it is moved to: the scenario's id and the task's."""
    return f"{planned.plan.scenario.id}{ROW_JOINT}{task}"


def fan(task: str) -> str:
    """The task as written of which this one is the copy for one unit."""
    return task.partition("/")[0]


def room(planned: Planned, task: str) -> int:
    """The unit's working minutes between a task's planned end and the latest end that the plan bears."""
    record = planned.plan.tasks[task]
    return planned.resolved.working_time(record.unit).minutes_between(record.end, record.latest)


def _timeline_row(planned: Planned, tasks: tuple[str, ...]) -> TimelineRow:
    record, given = planned.plan.tasks[tasks[0]], planned.scenario.tasks[tasks[0]]
    return TimelineRow(
        name=given.name,
        units=tuple(planned.plan.tasks[task].unit for task in tasks),
        phase=given.phase,
        start=record.start,
        end=record.end,
        due=record.due,
        latest=record.latest,
        room=min(room(planned, task) for task in tasks),
    )


def _work(planned: Planned, tasks: tuple[str, ...]) -> WorkRow:
    """A task, or several that are alike but for their owners."""
    record, given = planned.plan.tasks[tasks[0]], planned.scenario.tasks[tasks[0]]
    units = tuple(planned.plan.tasks[task].unit for task in tasks)
    return WorkRow(
        id=tasks[0] if len(tasks) == 1 else fan(tasks[0]),
        name=given.name,
        conference=given.conference,
        owners=planned.several(units) if len(units) > 1 else Several((planned.name(record.unit),)),
        owner_from=owner_from(planned, tasks[0]),
        collaborators=_helpers(planned, given, units),
        phase=given.phase,
        start=record.start,
        due=record.due,
        product=given.product,
        recipient=_recipient(planned, given),
        basis=record.basis,
        follows=_follows(planned, record.basis.follows),
        note=given.note,
        done=_done(planned, tasks),
    )


def _done(planned: Planned, tasks: tuple[str, ...]) -> date | Literal[True] | None:
    """The day on which all of some tasks were done; nothing if they differ."""
    days = {_day_done(planned, task) for task in tasks}
    return days.pop() if len(days) == 1 else None


def _day_done(planned: Planned, task: str) -> date | Literal[True] | None:
    said = planned.scenario.progress.get(task)
    if said is None or said.done is None:
        return None
    return True if said.done is True else said.done.stated_days[0].date


def _helpers(planned: Planned, given: Task, owners: tuple[str, ...]) -> tuple[str, ...]:
    """Those who join in, by name; last the others, whom the plan does not name."""
    named = planned.names([unit for unit in given.collaborators if unit not in owners])
    return (*named, given.with_others) if given.with_others else named


def owner_from(planned: Planned, task: str) -> OwnerFrom:
    """Who named the owner of a task: the plan (or a pin), the engine, or nobody, so that it is the organiser."""
    pin, owner = planned.scenario.pins.get(task), planned.scenario.tasks[task].owner
    if pin and pin.owner:
        return "plan"
    if owner is None:
        return "organiser"
    return "choice" if isinstance(owner, Owner) else "plan"


def _recipient(planned: Planned, given: Task) -> str | None:
    return planned.name(given.to) if given.to else None


def _follows(planned: Planned, thing: str | None) -> str | None:
    if thing is None or thing in planned.scenario.conferences:
        return None
    task = planned.scenario.tasks.get(thing)
    return task.name if task else thing


def _by_due(row: WorkRow) -> tuple[object, ...]:
    return row.due, row.start, alphabetical(row.name), row.id
