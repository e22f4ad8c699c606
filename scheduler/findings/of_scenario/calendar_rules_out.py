"""Days that the calendar of somebody who must be there, or of the only hall, rules out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from scheduler.findings.facts.absences import instants
from scheduler.findings.facts.attendees import sure_people
from scheduler.findings.facts.days import days_of_parts, possible_days
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found, listed
from scheduler.scenario.working.periods import midnight
from scheduler.scenario.working.shift import DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from scheduler.scenario.nouns import Absence, Closure
    from scheduler.scenario.resolved import Resolved


def calendar_rules_out(resolved: Resolved) -> Iterator[Finding]:
    """On some possible days the calendar of somebody who must be there, or of the only hall, leaves no room.

    It matters because nobody stated it as a fact: whoever keeps the calendar may move what stands in it.
    """
    for conference in resolved.scenario.conferences:
        for needed in (*_people(resolved, conference), *_halls(resolved, conference)):
            days = dict(_ruled_out(resolved, conference, needed))
            if days and not waiver_of(resolved, needed.constraint, needed.owner):
                yield found(
                    "calendar_rules_out",
                    "note",
                    (conference, needed.owner),
                    conference=conference,
                    owner=needed.owner,
                    days=listed(days),
                    calendars=listed(dict.fromkeys(source for sources in days.values() for source in sources)),
                )


class _Entry(NamedTuple):
    """Something in a calendar."""

    start: datetime
    end: datetime
    read_from: str


class _Needed(NamedTuple):
    """Somebody or a hall that a conference cannot do without, by which constraint, for which of its parts."""

    owner: str
    constraint: str
    parts: tuple[str, ...]
    entries: list[_Entry]


def _people(resolved: Resolved, conference: str) -> Iterator[_Needed]:
    """Those who must be there."""
    for person in dict.fromkeys((*sure_people(resolved, conference), *resolved.always_there(conference))):
        known, zone = resolved.scenario.people.get(person), resolved.zone_of_person(person)
        entries = _entries(known.away.values() if known else (), zone)
        yield _Needed(person, "person_available", resolved.parts_open_to(conference, person), entries)


def _halls(resolved: Resolved, conference: str) -> Iterator[_Needed]:
    """The hall of each site that may get no other."""
    given = resolved.conference(conference)
    for site in given.sites:
        halls = resolved.halls(conference, site)
        if len(halls) == 1:
            entries = _entries(resolved.scenario.halls[halls[0]].closed.values(), resolved.zone_of_hall(halls[0]))
            parts = tuple(name for name, part in given.parts.items() if part.sites is None or site in part.sites)
            yield _Needed(halls[0], "hall_open", parts, entries)


def _ruled_out(resolved: Resolved, conference: str, needed: _Needed) -> Iterator[tuple[date, list[str]]]:
    """The days on which there is no room for some part, with the calendars that say so."""
    given = resolved.conference(conference)
    for start in possible_days(resolved, conference) if needed.entries else ():
        days = days_of_parts(given, start)
        for part in needed.parts:
            opens, closes = _hours(resolved, conference, days[part])
            met = [entry for entry in needed.entries if entry.start < closes and opens < entry.end]
            if _longest_room(met, opens, closes) < timedelta(minutes=given.parts[part].duration.minutes):
                yield start, [entry.read_from for entry in met]
                break


def _entries(stated: Iterable[Absence | Closure], zone: ZoneInfo) -> list[_Entry]:
    """What calendars say of when somebody is away or a hall is closed, in order."""
    return sorted(_Entry(*instants(each.when, zone), each.read_from) for each in stated if each.read_from and each.when)


def _longest_room(entries: Iterable[_Entry], opens: datetime, closes: datetime) -> timedelta:
    """The longest stretch between two instants that leaves out some entries."""
    longest, free = timedelta(0), opens
    for entry in entries:
        longest = max(longest, entry.start - free)
        free = max(free, entry.end)
    return max(longest, closes - free)


def _hours(resolved: Resolved, conference: str, day: date) -> tuple[datetime, datetime]:
    """From the first hour to the last of a day; the whole day where the conference may keep other hours."""
    when, hours = resolved.conference(conference).when, resolved.hours_of(conference)
    if hours.is_working_day(day) and not when.hours and not when.evenings:
        return hours.start_of_work(day), hours.end_of_work(day)
    return midnight(day, hours.zone), midnight(day + DAY, hours.zone)
