"""Days that the calendar of somebody who must be there rules out."""

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

    from scheduler.scenario.nouns import Absence
    from scheduler.scenario.resolved import Resolved


def calendar_rules_out(resolved: Resolved) -> Iterator[Finding]:
    """On some possible days the calendar of somebody who must be there leaves no room for the conference.

    It matters because nobody stated it as a fact: whoever keeps the calendar may move what stands in it.
    """
    for conference in resolved.scenario.conferences:
        for person in dict.fromkeys((*sure_people(resolved, conference), *resolved.always_there(conference))):
            days = dict(_ruled_out(resolved, conference, person))
            if days and not waiver_of(resolved, "person_available", person):
                yield found(
                    "calendar_rules_out",
                    "note",
                    (conference, person),
                    conference=conference,
                    person=person,
                    days=listed(days),
                    calendars=listed(dict.fromkeys(each.read_from for given in days.values() for each in given)),
                )


def _ruled_out(resolved: Resolved, conference: str, person: str) -> Iterator[tuple[date, list[Absence]]]:
    """The days on which there is no room for some part that a person attends, with what their calendar has then."""
    entries, given = _entries(resolved, person), resolved.conference(conference)
    for start in possible_days(resolved, conference) if entries else ():
        days = days_of_parts(given, start)
        for part in resolved.parts_open_to(conference, person):
            opens, closes = _hours(resolved, conference, days[part])
            met = [entry for entry in entries if entry.start < closes and opens < entry.end]
            if _longest_room(met, opens, closes) < timedelta(minutes=given.parts[part].duration.minutes):
                yield start, [entry.absence for entry in met]
                break


class _Entry(NamedTuple):
    start: datetime
    end: datetime
    absence: Absence


def _entries(resolved: Resolved, person: str) -> list[_Entry]:
    """What the calendar of a person says, in order."""
    known, zone = resolved.scenario.people.get(person), resolved.zone_of_person(person)
    read = (each for each in known.away.values() if each.read_from) if known else ()
    found = (_Entry(*instants(each.when, zone), each) for each in read if each.when is not None)
    return sorted(found, key=lambda entry: (entry.start, entry.end))


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
