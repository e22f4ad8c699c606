"""How soon work can be done when only its order counts: nobody busy, nobody waiting."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from scheduler.findings.facts.waivers import waiver_of
from scheduler.scenario.working.periods import midnight
from scheduler.scenario.working.shift import CalendarRangeError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scheduler.scenario.nouns import Lag, Task
    from scheduler.scenario.resolved import Resolved


@dataclass(frozen=True)
class Done:
    """The earliest end of a task, and the chain of tasks, it being the last, that it comes from."""

    at: datetime
    chain: tuple[str, ...]


def earliest_ends(resolved: Resolved) -> dict[str, Done]:
    """The earliest end of every preparatory task, by its own effort and what it waits for.

    With E_t the effort of t in the working time of its quickest owner, and released(i, t) the end of i plus the
    lag of t behind it::

        end_t = (max over i before t of released(i, t), from as_of on) + E_t

    An owner whose end lies beyond all known calendars does not count. A task left without owners is left out, and so
    is what waits for it.
    """
    tasks = {name: task for name, task in resolved.scenario.tasks.items() if task.phase == "before"}
    done: dict[str, Done] = {}
    waits = {name: _kept(resolved, tasks, name) for name in tasks}
    for name in TopologicalSorter(waits).static_order():
        if all(first in done for first in waits[name]):
            ends = list(_ends(resolved, tasks[name], name, {first: done[first] for first in waits[name]}))
            if ends:
                done[name] = min(ends, key=lambda end: end.at)
    return done


def _kept(resolved: Resolved, tasks: Mapping[str, Task], name: str) -> list[str]:
    """What a task waits for before the conference, the order not being waived."""
    waived = waiver_of(resolved, "task_precedence", name) is not None
    return [] if waived else [first for first in tasks[name].after if first in tasks]


def _ends(resolved: Resolved, task: Task, name: str, before: Mapping[str, Done]) -> Iterator[Done]:
    """When each of those who may do a task would be done, as far as their calendars are known."""
    for unit in resolved.owners(name):
        with suppress(CalendarRangeError):
            yield _done_by(resolved, task, name, unit, before)


def _done_by(resolved: Resolved, task: Task, name: str, unit: str, before: Mapping[str, Done]) -> Done:
    assert task.effort is not None
    stated = resolved.instant(task.not_before, resolved.zone_of_unit(unit)) if task.not_before else resolved.now
    begin = Done(max(resolved.now, stated), ())
    for first, end in before.items():
        released = Done(_released(resolved, unit, task.after[first], end.at), end.chain)
        begin = max(begin, released, key=lambda end: end.at)
    return Done(resolved.working_time(unit).add(begin.at, task.effort.minutes), (*begin.chain, name))


def _released(resolved: Resolved, unit: str, lag: Lag, end: datetime) -> datetime:
    working, released = resolved.working_time(unit), end
    if lag.at_least is not None:
        minutes = lag.at_least.minutes
        released = working.add(end, minutes) if lag.time == "working" else end + timedelta(minutes=minutes)
    if lag.working_days is not None:
        day = working.working_days_after(end.astimezone(working.zone).date(), lag.working_days)
        released = max(released, midnight(day, working.zone))
    return released
