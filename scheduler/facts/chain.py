"""The critical chain of a conference: the tasks that leave the least room before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.facts.planned import Planned
    from scheduler.scenario.nouns import Lag


@dataclass(frozen=True)
class Link:
    """A task of the chain; ``room`` is the working time before what follows it, in minutes.

    With no room, a delay of this task moves the next one.
    """

    task: str
    name: str
    unit: str
    start: datetime
    end: datetime
    room: int


@dataclass(frozen=True)
class _Path:
    """A way through the tasks up to one of them, and all the room on it."""

    room: int
    tasks: tuple[str, ...]

    def rank(self, through: str | None) -> tuple[bool, int, int, tuple[str, ...]]:
        return through is not None and through not in self.tasks, self.room, -len(self.tasks), self.tasks


def critical_chain(planned: Planned, conference: str, through: str | None = None) -> tuple[Link, ...]:
    """The chain of preparatory tasks with the least room from the first day of planning to the start.

    With ``through``, of the chains that lead through that task.

    Over all chains t1 -> ... -> tn of tasks that wait for one another, minimise ::

        room(as_of, t1) + room(t1, t2) + ... + room(tn, conference)

    where room is the working time that is neither work nor a required lag. Empty if nothing prepares it.
    """
    start = planned.plan.conferences[conference].start
    paths: dict[str, _Path] = {}
    tasks = _preparing(planned, conference)
    if start is None or not tasks:
        return ()
    for task in tasks:
        paths[task] = _best_path(planned, task, paths, through)
    ends = [
        _Path(paths[task].room + _room_before(planned, conference, task, start), paths[task].tasks) for task in tasks
    ]
    return _links(planned, conference, min(ends, key=lambda path: path.rank(through)).tasks, start)


def _preparing(planned: Planned, conference: str) -> list[str]:
    """The tasks before a conference in an order in which each stands behind those it waits for."""
    tasks = planned.resolved.tasks_of(conference)
    records = planned.plan.tasks
    chosen = [name for name, task in tasks.items() if task.phase == "before" and name in records]
    return sorted(chosen, key=lambda name: (records[name].end, records[name].start, name))


def _best_path(planned: Planned, task: str, paths: dict[str, _Path], through: str | None) -> _Path:
    first = _Path(_room(planned, task, planned.resolved.now), (task,))
    behind = [
        _Path(path.room + _room(planned, task, _released(planned, task, before, lag)), (*path.tasks, task))
        for before, lag in planned.scenario.tasks[task].after.items()
        if (path := paths.get(before))
    ]
    return min(behind or [first], key=lambda path: path.rank(through))


def _room(planned: Planned, task: str, since: datetime) -> int:
    record = planned.plan.tasks[task]
    return max(0, planned.resolved.working_time(record.unit).minutes_between(since, record.start))


def _room_before(planned: Planned, conference: str, task: str, start: datetime) -> int:
    return max(0, planned.resolved.hours_of(conference).minutes_between(planned.plan.tasks[task].end, start))


def _released(planned: Planned, task: str, before: str, lag: Lag) -> datetime:
    """When what comes first lets a task begin."""
    end, hours = planned.plan.tasks[before].end, planned.resolved.working_time(planned.plan.tasks[task].unit)
    released = end
    if lag.at_least is not None:
        minutes = lag.at_least.minutes
        released = hours.add(end, minutes) if lag.time == "working" else end + timedelta(minutes=minutes)
    if lag.working_days is not None:
        day = hours.working_days_after(end.astimezone(hours.zone).date(), lag.working_days)
        released = max(released, datetime(day.year, day.month, day.day, tzinfo=hours.zone))
    return released


def _links(planned: Planned, conference: str, tasks: tuple[str, ...], start: datetime) -> tuple[Link, ...]:
    links = []
    for task, following in zip(tasks, (*tasks[1:], None), strict=True):
        record, given = planned.plan.tasks[task], planned.scenario.tasks
        left = (
            _room_before(planned, conference, task, start)
            if following is None
            else _room(planned, following, _released(planned, following, task, given[following].after[task]))
        )
        links.append(Link(task, given[task].name, record.unit, record.start, record.end, left))
    return tuple(links)
