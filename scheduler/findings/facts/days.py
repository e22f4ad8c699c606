"""On which days a conference may be, as far as its own entry says."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.scenario.working.periods import days_through

if TYPE_CHECKING:
    from datetime import date

    from scheduler.scenario.grammar import Moment
    from scheduler.scenario.nouns import Conference
    from scheduler.scenario.resolved import Resolved


def leader(resolved: Resolved, conference: str) -> str:
    """The conference whose start decides this one's: itself, or the end of its chain of equal starts."""
    seen = {conference}
    while (other := resolved.conference(conference).when.same_start_as) and other not in seen:
        seen.add(other)
        conference = other
    return conference


def pinned_start(resolved: Resolved, conference: str) -> Moment | None:
    """The start that somebody fixed by hand for a conference, or for the one that decides its start."""
    pins = (resolved.scenario.pins.get(name) for name in (conference, leader(resolved, conference)))
    return next((pin.start for pin in pins if pin and pin.start), None)


def stated_days(resolved: Resolved, conference: str) -> tuple[date, date]:
    """The first and the last day that a conference may start on, as written or as pinned."""
    when = resolved.conference(leader(resolved, conference)).when
    said = pinned_start(resolved, conference) or when.at or when.on or when.within
    days = [day.date for day in said.stated_days] if said else [*resolved.scenario.days]
    return days[0], days[-1]


def possible_days(resolved: Resolved, conference: str) -> tuple[date, ...]:
    """The days of the horizon, from ``as_of`` on, that a conference may start on, in order.

    A day that is named stands even if it is a day off. Of a window, only working days of the organiser count
    unless days off are permitted.
    """
    name = leader(resolved, conference)
    when, hours = resolved.conference(name).when, resolved.hours_of(name)
    (first, last), (opens, closes) = stated_days(resolved, conference), resolved.scenario.days
    days = days_through(max(first, opens, resolved.scenario.today), min(last, closes))
    named = when.within is None or pinned_start(resolved, conference) is not None
    return tuple(day for day in days if named or when.weekends or hours.is_working_day(day))


def only_day(resolved: Resolved, conference: str) -> date | None:
    """The day a conference starts on, if no other is possible."""
    days = possible_days(resolved, conference)
    return days[0] if len(days) == 1 else None


def expected_day(resolved: Resolved, conference: str) -> date | None:
    """The day a conference starts on: the only possible one, else the one preferred."""
    days = possible_days(resolved, conference)
    prefer = resolved.conference(leader(resolved, conference)).when.prefer
    preferred = {day.date for day in prefer.stated_days} if prefer else set()
    wished = [day for day in days if day in preferred] if len(preferred) == 1 else []
    return days[0] if len(days) == 1 else next(iter(wished), None)


def days_of_parts(conference: Conference, start: date) -> dict[str, date]:
    """The day of each part of a conference that starts on a day."""
    return {name: start + timedelta(days=part.day - 1) for name, part in conference.parts.items()}
