"""Preferred times that the calendar of somebody who must be there, or of the only hall, rules out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.findings.facts.days import possible_days
from scheduler.findings.facts.room import Stretch, in_hours, needed, stretch
from scheduler.findings.finding import Finding, found, listed
from scheduler.scenario.grammar import DaySpan, Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def calendar_against_wish(resolved: Resolved) -> Iterator[Finding]:
    """The calendar of somebody who must be there, or of the only hall, has no room at the time that is preferred.

    It matters because the plan then takes another time, and whoever keeps the calendar may move what stands in it.
    """
    for conference, given in resolved.scenario.conferences.items():
        wished = _wished(resolved, conference)
        opening, first = next(iter(given.parts.items()))
        for each in needed(resolved, conference) if wished else ():
            if opening in each.parts and (sources := each.without_room(first.duration.minutes, wished)):
                yield found(
                    "calendar_against_wish",
                    "note",
                    (conference, each.owner),
                    conference=conference,
                    owner=each.owner,
                    wish=str(given.when.prefer),
                    calendars=listed(dict.fromkeys(sources)),
                )


def _wished(resolved: Resolved, conference: str) -> list[Stretch]:
    """When the first part had best take place, where a time of a possible day is named; a day alone leaves it open."""
    given, zone = resolved.conference(conference), resolved.zone_of_conference(conference)
    prefer = given.when.prefer
    if not isinstance(prefer, Moment | DaySpan) or prefer.day.date not in possible_days(resolved, conference):
        return []
    if isinstance(prefer, Moment):
        start = resolved.instant(prefer, zone)
        return [Stretch(start, start + timedelta(minutes=next(iter(given.parts.values())).duration.minutes))]
    clock = prefer.clock
    wide = stretch(prefer.day.date, clock.start.minutes, clock.end.minutes, zone)
    return [in_hours(resolved, conference, wide)] if prefer.part else []
