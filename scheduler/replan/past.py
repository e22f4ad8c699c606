"""What a plan that is made again takes over from the plan before: what has begun, and when work was planned."""

from __future__ import annotations

import hashlib
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem
from scheduler.plan import Before, Span, Work
from scheduler.plan.civil import day_of_end
from scheduler.plan.origin import resolved_of
from scheduler.plan.saved import plan_bytes
from scheduler.scenario.grammar import Day, Moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from scheduler.plan import ConferenceRecord, Plan
    from scheduler.scenario.resolved import Resolved


def past_of(resolved: Resolved, plan: Plan, freeze_until: date | None) -> Before:
    """What a scenario takes over from the plan before, as far as it still knows of it.

    A conference that was to begin by now has begun as planned, unless the scenario now says another time for it, or
    that it was not prepared by then. A task that was to be done by now is done as planned, and one that was to be begun
    is under way, unless the scenario says what has become of it, or of what it waits for.
    """
    presumed = _Presumed(resolved, plan)
    begun = _begun(resolved, presumed)
    conferences = {name: _as_it_was(resolved, name, plan.conferences[name]) for name in begun}
    return Before(
        plan=hashlib.sha256(plan_bytes(plan)).hexdigest(),
        freeze_until=freeze_until,
        conferences=conferences,
        tasks=dict(_stretches(resolved, plan, presumed)),
    )


def _begun(resolved: Resolved, presumed: _Presumed) -> Iterator[str]:
    for name in resolved.scenario.conferences:
        if presumed.takes_place(name) and presumed.was_held(name):
            yield name


def _stretches(resolved: Resolved, plan: Plan, presumed: _Presumed) -> Iterator[tuple[str, Work]]:
    """When tasks were planned that were to begin by now, or of which the scenario says how far they have come."""
    for name, task in resolved.scenario.tasks.items():
        record = plan.tasks.get(name)
        if record is None or task.phase == "during":
            continue
        if name in resolved.scenario.progress or presumed.was_begun(name):
            yield name, Work(start=record.start, end=record.end, due=record.due, latest=record.latest)


class _Presumed:
    """What is taken to have gone as planned by now: nothing in the scenario speaks against it."""

    def __init__(self, resolved: Resolved, plan: Plan) -> None:
        self.resolved = resolved
        self.plan = plan
        self._earlier = resolved_of(plan).scenario.conferences
        self._held: dict[str, bool] = {}
        self._started: dict[str, bool] = {}

    def takes_place(self, conference: str) -> bool:
        """Whether a conference had a time in the plan."""
        record = self.plan.conferences.get(conference)
        return record is not None and record.start is not None

    def was_held(self, conference: str) -> bool:
        """Whether a conference has begun: the scenario says so, or it was due, prepared, and what comes first held."""
        if conference not in self._held:
            said = conference in self.resolved.scenario.progress
            self._held[conference] = said or (self.takes_place(conference) and self._was_due_and_could_be(conference))
        return self._held[conference]

    def _was_due_and_could_be(self, conference: str) -> bool:
        given, record = self.resolved.scenario.conferences[conference], self.plan.conferences[conference]
        start = record.start
        assert start is not None
        if start >= self.resolved.now or given.when != self._earlier[conference].when:
            return False
        first = [name for name in (*given.after, record.host) if name and self.takes_place(name)]
        tasks = self.resolved.tasks_of(conference).items()
        prepared = [name for name, task in tasks if task.phase == "before" and name in self.plan.tasks]
        return all(map(self.was_held, first)) and all(self._was_ready(name, start) for name in prepared)

    def was_begun(self, task: str) -> bool:
        """Whether a task has begun as planned: what it waits for was done by then."""
        if task not in self._started:
            record, given = self.plan.tasks.get(task), self.resolved.scenario.tasks[task]
            self._started[task] = (
                record is not None
                and record.start < self.resolved.now
                and (given.phase != "after" or given.conference is None or self._was_over(given.conference))
                and all(self._was_ready(first, record.start) for first in self._waits(task))
            )
        return self._started[task]

    def _was_over(self, conference: str) -> bool:
        return not self.takes_place(conference) or self.was_held(conference)

    def _waits(self, task: str) -> list[str]:
        tasks = self.resolved.scenario.tasks
        return [first for first in tasks[task].after if tasks[first].phase != "during"]

    def _was_ready(self, task: str, by: datetime) -> bool:
        """Whether a task was done by a time."""
        said = self.resolved.scenario.progress.get(task)
        if said is None:
            return self.was_begun(task)
        if isinstance(said.done, Day):
            return said.done.date <= by.astimezone(self.resolved.zone_of_unit(self.plan.tasks[task].unit)).date()
        return said.over and not (isinstance(said.done, Moment) and self.resolved.happened[task].end > by)


def _as_it_was(resolved: Resolved, name: str, record: ConferenceRecord) -> ConferenceRecord:
    """The record of a conference, at the time that the scenario says it had, if it says so."""
    late = _late(resolved, name, record)
    if not late:
        return record
    parts = {part: Span(start=span.start + late, end=span.end + late) for part, span in record.parts.items()}
    assert record.start is not None
    assert record.end is not None
    return record.model_copy(update={"parts": parts, "start": record.start + late, "end": record.end + late})


def _late(resolved: Resolved, name: str, record: ConferenceRecord) -> timedelta:
    """By how much it was later than planned, as an instant tells, else a day; it cannot be still to come."""
    said = resolved.scenario.progress.get(name)
    if said is None:
        return timedelta(0)
    assert record.start is not None
    assert record.end is not None
    zone = resolved.zone_of_conference(name)
    begun, done = record.start.astimezone(zone), record.end.astimezone(zone)
    for stated, recorded in ((said.begun, begun), (said.done, done)):
        if isinstance(stated, Moment):
            return _instant(resolved, name, stated) - recorded
    for stated, recorded, day in ((said.begun, begun, begun.date()), (said.done, done, day_of_end(done, zone))):
        if isinstance(stated, Day):
            return _days_later(recorded, stated.date - day)
    if begun.date() > resolved.scenario.today:
        values = {"day": begun.date(), "as_of": resolved.scenario.today}
        raise InputError([Problem("--from", 0, 0, f"progress.{name}", "past_without_day", values)])
    return timedelta(0)


def _days_later(recorded: datetime, days: timedelta) -> timedelta:
    """The time from an instant to the same time of day so many days later."""
    return (recorded + days).astimezone(UTC) - recorded.astimezone(UTC)


def _instant(resolved: Resolved, name: str, said: Moment) -> datetime:
    return resolved.next_grain(resolved.instant(said, resolved.zone_of_conference(name)))
