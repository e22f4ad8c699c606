"""When people are away, held against days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.working.periods import midnight
from scheduler.scenario.working.shift import DAY

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from scheduler.scenario.grammar import Window
    from scheduler.scenario.nouns import Absence
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime


def away_all_day(resolved: Resolved, person: str, day: date, hours: WorkingTime) -> bool:
    """Whether one strict absence of a person takes the whole day."""
    known = resolved.scenario.people.get(person)
    absences = known.away.values() if known else ()
    return any(absence.price is None and _covers(absence, day, hours) for absence in absences)


def _covers(absence: Absence, day: date, hours: WorkingTime) -> bool:
    if absence.weekly is not None:
        return absence.weekly.hours is None and day.weekday() in absence.weekly.days.days
    if absence.when is None:
        return False
    start, end = instants(absence.when, hours.zone)
    first, last = midnight(day, hours.zone), midnight(day + DAY, hours.zone)
    if hours.is_working_day(day):
        first, last = hours.start_of_work(day), hours.end_of_work(day)
    return start <= first and last <= end


def touches(absence: Absence, day: date, zone: ZoneInfo) -> bool:
    """Whether an absence takes any part of a day."""
    if absence.weekly is not None:
        return day.weekday() in absence.weekly.days.days
    if absence.when is None:
        return False
    start, end = instants(absence.when, zone)
    return start < midnight(day + DAY, zone) and midnight(day, zone) < end


def instants(window: Window, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The ends of a window as instants, in a zone unless it says its own."""
    if window.start.tzinfo is not None:
        return window.start, window.end
    return window.start.replace(tzinfo=zone), window.end.replace(tzinfo=zone)
