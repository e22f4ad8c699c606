"""Civil time: what a stated deadline or window means as an instant, for those who judge plans."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.scenario.working.periods import clock_instant, days_through, midnight
from scheduler.scenario.working.shift import DAY, MINUTE, CalendarRangeError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from scheduler.plan.records import Plan
    from scheduler.scenario.grammar import DeadlineText, Window
    from scheduler.scenario.nouns import Due
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime


def stated_deadline(resolved: Resolved, plan: Plan, task: str, unit: str) -> datetime | None:
    """The instant by which a task must be done as the scenario states it; None if it states none.

    Days are counted in the working days of the unit that does it; the day of a conference is the one in the
    conference's own zone. A deadline beyond the days that the calendar is known for is the edge of them.
    """
    due = resolved.scenario.tasks[task].due
    if due is None:
        return None
    working = resolved.working_time(unit)
    try:
        return by_deadline(due.by, working) if due.by else _from_conference(resolved, plan, due, working)
    except CalendarRangeError:
        late = due.after is not None or (due.by is not None and due.by.day > working.first)
        return midnight(working.last + DAY if late else working.first, working.zone)


def day_of_end(instant: datetime, zone: ZoneInfo) -> date:
    """The day on which something that ends at an instant ends: at midnight, the day just over."""
    return (instant - MINUTE).astimezone(zone).date()


def _from_conference(resolved: Resolved, plan: Plan, due: Due, working: WorkingTime) -> datetime | None:
    conference = due.before or due.after
    assert conference is not None
    record = plan.conferences[conference]
    if record.start is None or record.end is None:
        return None
    if due.lead is not None:
        return working.subtract(record.start, due.lead.minutes)
    zone = resolved.zone_of_conference(conference)
    day = record.start.astimezone(zone).date() if due.before else day_of_end(record.end, zone)
    return _on(_counted(due, day, working), due, working)


def by_deadline(by: DeadlineText, working: WorkingTime) -> datetime:
    """The instant of an absolute deadline, days ending with the work of whoever works so."""
    if by.clock is None:
        return working.end_of_work(working.last_working_day_before(by.day) if by.strictly_before else by.day)
    if by.clock.tzinfo is not None:
        return datetime.combine(by.day, by.clock).astimezone(UTC)
    return clock_instant(by.day, by.clock.hour * 60 + by.clock.minute, working.zone)


def _counted(due: Due, day: date, working: WorkingTime) -> date:
    if due.days is not None:
        return day - timedelta(days=due.days) if due.before else day + timedelta(days=due.days)
    assert due.working_days is not None
    if due.before:
        return working.working_days_before(day, due.working_days, due.counting)
    return working.working_days_after(day, due.working_days, due.counting)


def _on(day: date, due: Due, working: WorkingTime) -> datetime:
    if due.at is not None:
        return clock_instant(day, due.at.minutes, working.zone)
    return working.end_of_work(day)


def window_instants(window: Window, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The start and end of a window, read in a zone where it gives no offset of its own."""
    return _instant(window.start, zone), _instant(window.end, zone)


def absences(resolved: Resolved, person: str, absence: str) -> list[tuple[datetime, datetime]]:
    """When a person is away by one entry, as instants; a weekly one is written out over the horizon."""
    given = resolved.scenario.people[person].away[absence]
    zone = resolved.zone_of_person(person)
    if given.when is not None:
        return [window_instants(given.when, zone)]
    assert given.weekly is not None
    hours = given.weekly.hours
    start, end = (hours.start.minutes, hours.end.minutes) if hours else (0, 24 * 60)
    first, last = resolved.scenario.days
    return [
        (clock_instant(day, start, zone), clock_instant(day, end, zone))
        for day in days_through(first - timedelta(days=1), last + timedelta(days=1))
        if day.weekday() in given.weekly.days.days
    ]


def attended_parts(resolved: Resolved, plan: Plan, conference: str, person: str) -> list[str]:
    """The parts of a conference that a person attends by a plan, in order."""
    record = plan.conferences[conference]
    if record.outcome != "held":
        return []
    attended: set[str] = set()
    if person in resolved.always_there(conference):
        attended.update(resolved.parts_attended(conference))
    for requirement, people in record.attendees.items():
        if person in people:
            attended.update(resolved.parts_attended(conference, requirement))
    return [part for part in record.parts if part in attended]


def _instant(civil: datetime, zone: ZoneInfo) -> datetime:
    if civil.tzinfo is not None:
        return civil.astimezone(UTC)
    return clock_instant(civil.date(), civil.hour * 60 + civil.minute, zone)
