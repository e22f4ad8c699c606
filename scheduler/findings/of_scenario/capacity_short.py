"""More work than a unit can do before the conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import possible_days
from scheduler.findings.facts.names import once
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found, listed
from scheduler.scenario.working.periods import midnight
from scheduler.scenario.working.shift import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.nouns import Task
    from scheduler.scenario.resolved import Resolved


def capacity_short(resolved: Resolved) -> Iterator[Finding]:
    """A unit's tasks before the latest possible day take more working time than it has, with all it can do at once.

    For tasks of a unit that must end by the last possible day d of their conferences::

        sum of efforts > capacity * working time from as_of to the end of d

    It matters because no order of work can help: the day, the unit's capacity or the assignment must change.
    """
    for unit, known in resolved.scenario.units.items():
        if known.capacity is not None and _counted(resolved, unit) and not waiver_of(resolved, "unit_capacity", unit):
            yield from _first_overload(resolved, unit, known.capacity)


def _counted(resolved: Resolved, unit: str) -> bool:
    """Whether the unit's calendar is worked out from ``as_of`` on; with months to go, time is not what is short."""
    return resolved.working_time(unit).first <= resolved.scenario.today


def _first_overload(resolved: Resolved, unit: str, capacity: int) -> Iterator[Finding]:
    latest = {name: day for name, task in _sure_tasks(resolved, unit) if (day := _latest_day(resolved, task))}
    for day in sorted(set(latest.values())):
        tasks = [name for name in latest if latest[name] <= day]
        need = sum(_effort(resolved.scenario.tasks[name]) for name in tasks)
        have = _minutes_until(resolved, unit, day) * capacity
        if need > have:
            yield found(
                "capacity_short",
                "error",
                (unit,),
                unit=unit,
                need=need,
                have=have,
                day=day.isoformat(),
                count=len(tasks),
                tasks=listed(once(tasks)),
            )
            return


def _sure_tasks(resolved: Resolved, unit: str) -> Iterator[tuple[str, Task]]:
    """The tasks that only this unit can do, before conferences that are sure to be held."""
    for name, task in resolved.scenario.tasks.items():
        conference = resolved.scenario.conferences.get(task.conference or "")
        if task.owners == (unit,) and task.phase == "before" and conference and conference.instead is None:
            yield name, task


def _latest_day(resolved: Resolved, task: Task) -> date | None:
    days = possible_days(resolved, task.conference) if task.conference else ()
    return min(days[-1], resolved.scenario.days[1]) if days else None


def _effort(task: Task) -> int:
    return task.effort.minutes if task.effort else 0


def _minutes_until(resolved: Resolved, unit: str, day: date) -> int:
    hours = resolved.working_time(unit)
    return max(0, hours.minutes_between(resolved.now, midnight(day + DAY, hours.zone)))
