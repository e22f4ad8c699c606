"""What is a fact about a plan and no longer a decision: work that is done or runs its course, conferences held."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from scheduler.scenario.grammar import Moment
from scheduler.scenario.working.shift import CalendarRangeError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from scheduler.scenario.grammar import Day
    from scheduler.scenario.nouns import Progress
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime


@dataclass(frozen=True)
class Planned:
    """How work on a task was planned before: from when to when, by when it was due, and at the latest."""

    start: datetime
    end: datetime
    due: datetime
    latest: datetime


@dataclass(frozen=True)
class Happened:
    """When work on a task began, and when it ended; if it is not ``over``, when it will end by all accounts.

    Both are on the grid: an end between two grains counts as the next whole one.
    """

    start: datetime
    end: datetime
    over: bool = True


@dataclass(frozen=True)
class Past:
    """What a plan that is made again takes over from the one before it.

    ``starts`` are those of the parts of each conference that has begun: it stays as it was. ``tasks`` is when each
    task was planned that was to begin by now, or of which the scenario says how far it has come.
    """

    starts: Mapping[str, Mapping[str, datetime]] = field(default_factory=dict)
    tasks: Mapping[str, Planned] = field(default_factory=dict)


def happened(resolved: Resolved, task: str) -> Happened | None:
    """What has become of a task as the scenario says, else as it was planned before; None if it is open."""
    said = resolved.scenario.progress.get(task)
    planned = resolved.past.tasks.get(task) if resolved.past else None
    if said is None:
        return Happened(planned.start, planned.end, planned.end <= resolved.now) if planned else None
    if said.remaining is not None:
        return None
    return _Told(resolved, task, said, planned).happened()


@dataclass(frozen=True)
class _Told:
    """What a scenario says of one task, and when that was planned before, if it was."""

    resolved: Resolved
    task: str
    said: Progress
    planned: Planned | None

    @property
    def working(self) -> WorkingTime:
        return self.resolved.working_time(self.resolved.owners(self.task)[0])

    @property
    def effort(self) -> int:
        effort = self.resolved.scenario.tasks[self.task].effort
        assert effort is not None
        return effort.minutes

    def happened(self) -> Happened:
        begun = self._instant(self.said.begun)
        if self.said.over or self.said.expected is not None:
            end = self._end()
            return Happened(begun or self._before(end), end, self.said.over)
        now = self.resolved.now
        start = begun or (self.planned.start if self.planned and self.planned.start < now else self._first_work(now))
        return Happened(start, self._still_to_come(start), over=False)

    def _end(self) -> datetime:
        stated = self._instant(self.said.done if self.said.over else self.said.expected)
        if stated is not None:
            return stated
        now = self.resolved.now
        return (
            self.planned.end if self.planned and self.planned.end < now else self.working.previous_working_instant(now)
        )

    def _before(self, end: datetime) -> datetime:
        """When work that ends then began: as planned, else as much earlier as it takes."""
        if self.planned and self.planned.start < end:
            return self.planned.start
        try:
            return self.working.subtract(end, self.effort)
        except CalendarRangeError:
            return end

    def _still_to_come(self, start: datetime) -> datetime:
        """When work that has begun ends: as long as it takes; what should be over by now, by today's end of work."""
        try:
            end = self.working.add(start, self.effort)
        except CalendarRangeError:
            end = start
        today = self._first_work(self.resolved.now).astimezone(self.working.zone).date()
        return end if end > self.resolved.now else self.working.end_of_work(today)

    def _first_work(self, instant: datetime) -> datetime:
        return self.working.next_working_instant(instant)

    def _instant(self, said: Literal[True] | Moment | Day | None) -> datetime | None:
        """A stated time, on the grid; a day is its end of work."""
        if said is None or said is True:
            return None
        if isinstance(said, Moment):
            return self.resolved.next_grain(self.resolved.instant(said, self.working.zone))
        return self.resolved.next_grain(self.working.end_of_work(said.date))
