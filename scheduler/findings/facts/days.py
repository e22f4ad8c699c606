"""On which days a conference may be, as far as its own entry says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Conference
    from scheduler.scenario.resolved import Resolved


def leader(resolved: Resolved, conference: str) -> str:
    """The conference whose start decides this one's: itself, or the end of its chain of equal starts."""
    seen = {conference}
    while (other := resolved.conference(conference).when.same_start_as) and other not in seen:
        seen.add(other)
        conference = other
    return conference


def possible_days(resolved: Resolved, conference: str) -> tuple[date, ...]:
    """The days a conference may start on, in order.

    A stated day stands whatever it is. Of a window, the days of the horizon from ``as_of`` on count, and only
    working days of the organiser unless days off are permitted.
    """
    name = leader(resolved, conference)
    when = resolved.conference(name).when
    if stated := when.at or when.on:
        return tuple(day.date for day in stated.stated_days)
    if when.within is None:
        return ()
    hours = resolved.hours_of(name)
    first, last = resolved.scenario.days
    days = days_through(max(when.within.first, first, resolved.scenario.today), min(when.within.last, last))
    return tuple(day for day in days if when.weekends or hours.is_working_day(day))


def days_through(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    for step in range((last - first).days + 1):
        yield first + timedelta(days=step)


def only_day(resolved: Resolved, conference: str) -> date | None:
    """The day a conference starts on, if no other is possible."""
    days = possible_days(resolved, conference)
    return days[0] if len(days) == 1 else None


def expected_day(resolved: Resolved, conference: str) -> date | None:
    """The day a conference starts on: the only possible one, else the one preferred."""
    prefer = resolved.conference(leader(resolved, conference)).when.prefer
    preferred = {day.date for day in prefer.stated_days} if prefer else set()
    return only_day(resolved, conference) or (preferred.pop() if len(preferred) == 1 else None)


def days_of_parts(conference: Conference, start: date) -> dict[str, date]:
    """The day of each part of a conference that starts on a day."""
    return {name: start + timedelta(days=part.day - 1) for name, part in conference.parts.items()}
