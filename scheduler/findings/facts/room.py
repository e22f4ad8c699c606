"""What the calendars of those that a conference cannot do without leave free for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from scheduler.findings.facts.absences import instants
from scheduler.findings.facts.attendees import sure_people
from scheduler.findings.facts.waivers import waiver_of
from scheduler.scenario.grammar.day_span import PART_CLOCKS, DayPart
from scheduler.scenario.working.periods import clock_instant, midnight
from scheduler.scenario.working.shift import DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from scheduler.scenario.nouns import Absence, Closure, Conference
    from scheduler.scenario.resolved import Resolved


class Stretch(NamedTuple):
    """From one instant to another."""

    start: datetime
    end: datetime


class Entry(NamedTuple):
    """Something in a calendar, and which calendar that is."""

    start: datetime
    end: datetime
    read_from: str


@dataclass(frozen=True)
class Needed:
    """Somebody or a hall that a conference cannot do without, for which of its parts, and what its calendar has."""

    owner: str
    parts: tuple[str, ...]
    entries: tuple[Entry, ...]

    def without_room(self, minutes: int, stretches: Iterable[Stretch]) -> list[str]:
        """The calendars that leave so many minutes free in none of some stretches; none if they do in any."""
        sources: list[str] = []
        for opens, closes in stretches:
            met = [entry for entry in self.entries if entry.start < closes and opens < entry.end]
            if _longest_room(met, opens, closes) >= timedelta(minutes=minutes):
                return []
            sources += (entry.read_from for entry in met)
        return sources


def needed(resolved: Resolved, conference: str) -> Iterator[Needed]:
    """Those who must be there, and the hall of each site that may get no other, as far as their calendars are read."""
    for each, constraint in (*_people(resolved, conference), *_halls(resolved, conference)):
        if each.entries and not waiver_of(resolved, constraint, each.owner):
            yield each


def _people(resolved: Resolved, conference: str) -> Iterator[tuple[Needed, str]]:
    for person in dict.fromkeys((*sure_people(resolved, conference), *resolved.always_there(conference))):
        known, zone = resolved.scenario.people.get(person), resolved.zone_of_person(person)
        entries = _entries(known.away.values() if known else (), zone)
        yield Needed(person, resolved.parts_open_to(conference, person), entries), "person_available"


def _halls(resolved: Resolved, conference: str) -> Iterator[tuple[Needed, str]]:
    given = resolved.conference(conference)
    for site in given.sites:
        halls = resolved.halls(conference, site)
        if len(halls) == 1:
            entries = _entries(resolved.scenario.halls[halls[0]].closed.values(), resolved.zone_of_hall(halls[0]))
            parts = tuple(name for name, part in given.parts.items() if part.sites is None or site in part.sites)
            yield Needed(halls[0], parts, entries), "hall_open"


def _entries(stated: Iterable[Absence | Closure], zone: ZoneInfo) -> tuple[Entry, ...]:
    """What calendars say of when somebody is away or a hall is closed, in order."""
    read = (Entry(*instants(each.when, zone), each.read_from) for each in stated if each.read_from and each.when)
    return tuple(sorted(read))


def _longest_room(entries: Iterable[Entry], opens: datetime, closes: datetime) -> timedelta:
    """The longest stretch between two instants that leaves out some entries."""
    longest, free = timedelta(0), opens
    for entry in entries:
        longest = max(longest, entry.start - free)
        free = max(free, entry.end)
    return max(longest, closes - free)


def stretches(resolved: Resolved, conference: str, part: str, day: date) -> tuple[Stretch, ...]:
    """Where on a day a part may lie: at the times that are stated for it, or in its sessions, or in the day's hours.

    Breaks within a day are not looked at, so that there may be less room than it seems, but never more.
    """
    given = resolved.conference(conference)
    zone, length = resolved.zone_of_conference(conference), given.parts[part].duration.minutes
    if starts := _stated_starts(resolved, conference, part):
        return tuple(stretch(day, start, start + length, zone) for start in starts)
    if sessions := _sessions(given, part):
        return (in_hours(resolved, conference, stretch(day, sessions[0][0], sessions[-1][1], zone)),)
    return (_hours(resolved, conference, day),)


def in_hours(resolved: Resolved, conference: str, wide: Stretch) -> Stretch:
    """What of a stretch of one day is inside the hours of a conference."""
    opens, closes = _hours(resolved, conference, wide.start.astimezone(resolved.zone_of_conference(conference)).date())
    return Stretch(max(wide.start, opens), min(wide.end, closes))


def stretch(day: date, first: int, last: int, zone: ZoneInfo) -> Stretch:
    """From one minute of a day to another, after midnight."""
    return Stretch(clock_instant(day, first, zone), clock_instant(day, last, zone))


def _stated_starts(resolved: Resolved, conference: str, part: str) -> list[int]:
    """The times of day at which a part may start, in minutes after midnight; none where that is open."""
    given = resolved.conference(conference)
    if own := given.parts[part].at:
        return [own.minutes]
    if part != next(iter(given.parts)):
        return []
    if given.when.at is not None:
        zone = resolved.zone_of_conference(conference)
        at = resolved.instant(given.when.at, zone).astimezone(zone)
        return [at.hour * 60 + at.minute]
    return [time.minutes for time in given.when.times]


def _sessions(given: Conference, part: str) -> list[tuple[int, int]]:
    """The parts of the day that a part may lie in, in order, in minutes after midnight."""
    named = [DayPart(name) for name in given.parts[part].sessions or given.when.sessions]
    if given.when.on is not None and given.when.on.part and given.parts[part].day == 1:
        named = named or [given.when.on.part]
    return sorted((PART_CLOCKS[name].start.minutes, PART_CLOCKS[name].end.minutes) for name in named)


def _hours(resolved: Resolved, conference: str, day: date) -> Stretch:
    """From the first hour to the last of a day; the whole day where the conference may keep other hours."""
    when, hours = resolved.conference(conference).when, resolved.hours_of(conference)
    if hours.is_working_day(day) and not when.hours and not when.evenings:
        return Stretch(hours.start_of_work(day), hours.end_of_work(day))
    return Stretch(midnight(day, hours.zone), midnight(day + DAY, hours.zone))
