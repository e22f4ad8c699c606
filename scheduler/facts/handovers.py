"""What passes from one unit to another: tasks that others wait for, and products that they receive."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scheduler.facts.worklists import fan
from scheduler.messages.sorting import alphabetical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from scheduler.facts.planned import Planned, Several


@dataclass(frozen=True)
class Handover:
    """A task that one side does by a deadline for the other side to go on with.

    ``units`` are those of the other side: who does it, or who waits for it. ``tasks`` are those that it is waited
    for with; none if its product is only received.
    """

    task: str
    units: Several
    due: datetime
    tasks: tuple[str, ...]


@dataclass(frozen=True)
class Handovers:
    """What a unit waits for, and what others wait for from it, both by deadline."""

    waits: tuple[Handover, ...] = ()
    awaited: tuple[Handover, ...] = ()


@dataclass(frozen=True)
class _Passing:
    """A task of one unit that another unit needs for a task of its own, or (None) just receives."""

    task: str
    giver: str
    taker: str
    following: str | None


@dataclass
class _Gathered:
    """What is passed on together: copies of a task, the units on the other side, and the names of what follows."""

    task: str
    units: dict[str, None] = field(default_factory=dict)
    following: dict[str, None] = field(default_factory=dict)

    def add(self, unit: str, following: str | None) -> None:
        self.units[unit] = None
        if following:
            self.following[following] = None


def handovers(planned: Planned) -> Mapping[str, Handovers]:
    """What each unit waits for and is awaited with; a unit never waits for itself."""
    waits: dict[str, dict[object, _Gathered]] = {}
    awaited: dict[str, dict[object, _Gathered]] = {}
    for passing in _passings(planned):
        due, following = planned.plan.tasks[passing.task].due, _name(planned, passing.following)
        alike = (fan(passing.task), due)
        waits.setdefault(passing.taker, {}).setdefault(alike, _Gathered(passing.task)).add(passing.giver, following)
        awaited.setdefault(passing.giver, {}).setdefault(passing.task, _Gathered(passing.task)).add(
            passing.taker, following
        )
    return {
        unit: Handovers(_told(planned, waits.get(unit, {})), _told(planned, awaited.get(unit, {})))
        for unit in dict.fromkeys((*waits, *awaited))
    }


def _passings(planned: Planned) -> Iterator[_Passing]:
    """Every task of one unit that another waits for or receives the product of."""
    records = planned.plan.tasks
    for task, record in records.items():
        for before in planned.scenario.tasks[task].after:
            if before in records and records[before].unit != record.unit:
                yield _Passing(before, records[before].unit, record.unit, task)
        for unit in planned.units(planned.scenario.tasks[task].to):
            if unit != record.unit:
                yield _Passing(task, record.unit, unit, None)


def _name(planned: Planned, task: str | None) -> str | None:
    return planned.scenario.tasks[task].name if task else None


def _told(planned: Planned, gathered: Mapping[object, _Gathered]) -> tuple[Handover, ...]:
    rows = [
        Handover(
            planned.scenario.tasks[one.task].name,
            planned.several(tuple(one.units)),
            planned.plan.tasks[one.task].due,
            tuple(one.following),
        )
        for one in gathered.values()
    ]
    return tuple(sorted(rows, key=lambda row: (row.due, alphabetical(row.task))))
