"""By when a postponed conference must be held so that what follows it can stay where it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from scheduler.constraints.waivers import excused
from scheduler.plan.civil import day_of_end, stated_deadline
from scheduler.plan.records import with_offset
from scheduler.scenario.working.periods import days_through
from scheduler.scenario.working.shift import CalendarRangeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime


@dataclass(frozen=True)
class HeldBy:
    """The last day that does, and the conference or task that would come too late after it.

    ``left`` are the working days up to it on which meetings are allowed, from the first day on which the conference
    was to be held.
    """

    day: date
    follower: str
    left: int


def postponed(resolved: Resolved, plan: Plan) -> Iterator[tuple[str, HeldBy]]:
    """Every postponed conference of which there is a day by which it must be held, with that day."""
    for name, record in plan.conferences.items():
        until = held_by(resolved, plan, name) if record.outcome == "postponed" else None
        if until is not None:
            yield name, until


def held_by(resolved: Resolved, plan: Plan, conference: str) -> HeldBy | None:
    """The last working day of the horizon on which a conference might be over for all that follows it to be kept.

    None if nothing follows, or if it is too late on every day left.
    """
    first, last = max(resolved.scenario.today, resolved.scenario.days[0]), resolved.scenario.days[1]
    follower: str | None = None
    working_days = [day for day in days_through(first, last) if resolved.hours_of(conference).is_working_day(day)]
    for day in reversed(working_days):
        late = next(_too_late(resolved, plan, conference, day), None)
        if late is None:
            return HeldBy(day, follower, _days_left(resolved, conference, day)) if follower else None
        follower = late
    return None


def _days_left(resolved: Resolved, conference: str, last: date) -> int:
    given = resolved.scenario.conferences[conference]
    stated = given.when.within.first if given.when.within else resolved.scenario.today
    hours = resolved.hours_of(conference)
    days = days_through(max(stated, resolved.scenario.today), last)
    return sum(hours.is_working_day(day) and not _suspended(resolved, conference, day) for day in days)


def _suspended(resolved: Resolved, conference: str, day: date) -> bool:
    """Whether no meeting is allowed on a day at some site."""
    return any(
        restriction.suspend
        and restriction.during.first <= day <= restriction.during.last
        and resolved.surely_lies_in(conference, site, restriction.territory)
        for site in resolved.scenario.conferences[conference].sites
        for restriction in resolved.scenario.restrictions.values()
    )


def _too_late(resolved: Resolved, plan: Plan, conference: str, day: date) -> Iterator[str]:
    """What could not be kept if the conference were over at the end of work on a day."""
    over = resolved.hours_of(conference).end_of_work(day)
    held = plan.conferences[conference].model_copy(
        update={"start": with_offset(over - timedelta(minutes=1)), "end": with_offset(over)}
    )
    tried = plan.model_copy(update={"conferences": {**plan.conferences, conference: held}})
    rule = BY_NAME["conference_precedence"]
    for name, given in resolved.scenario.conferences.items():
        subject = (conference, name)
        if conference in given.after and not excused(rule, subject, resolved, tried):
            yield from (name for _ in rule.violations(resolved, tried, subject))
    for name, end in _ends(resolved, conference, over).items():
        deadline = stated_deadline(resolved, tried, name, resolved.owners(name)[0])
        if deadline is not None and end > deadline:
            yield name


def _ends(resolved: Resolved, conference: str, over: datetime) -> dict[str, datetime]:
    """When the tasks after a conference are done at the earliest, one after the other."""
    tasks = resolved.tasks_of(conference)
    ends: dict[str, datetime] = {}
    for name, task in tasks.items():
        if task.phase == "after" and not resolved.over(name):
            _end(resolved, name, over, ends)
    return ends


def _end(resolved: Resolved, name: str, over: datetime, ends: dict[str, datetime]) -> datetime:
    if name in ends:
        return ends[name]
    task = resolved.scenario.tasks[name]
    working = resolved.working_time(resolved.owners(name)[0])
    earliest = [over]
    for first, lag in task.after.items():
        before = resolved.scenario.tasks[first]
        if before.phase == "after" and before.conference == task.conference and not resolved.over(first):
            end = _end(resolved, first, over, ends)
            least = lag.at_least.minutes if lag.at_least else 0
            elapsed = lag.time == "calendar"
            earliest.append(end + timedelta(minutes=least) if elapsed else working.add(end, least))
            if lag.working_days:
                earliest.append(_days_later(working, end, lag.working_days))
    assert task.effort is not None
    try:
        ends[name] = working.add(max(earliest), task.effort.minutes)
    except CalendarRangeError:
        ends[name] = resolved.closes
    return ends[name]


def _days_later(working: WorkingTime, end: datetime, count: int) -> datetime:
    return working.start_of_work(working.working_days_after(day_of_end(end, working.zone), count))
