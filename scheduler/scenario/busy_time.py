"""Busy time written out in the normal form: absences of people, closures of halls, hours that units do not work."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from datetime import time as clock_time
from itertools import chain, count
from typing import TYPE_CHECKING, Any

from scheduler.messages import say
from scheduler.scenario.busy_sources import name_of_source, names_calendars
from scheduler.scenario.grammar import ClockSpan, ClockTime, Day, DaySpan, Moment, Period, Window
from scheduler.scenario.grammar.window import WindowEdge
from scheduler.scenario.nouns import Absence, Closure, Hall
from scheduler.scenario.working.calendar import WorkingDay
from scheduler.scenario.working.periods import clock_instant, days_through, midnight
from scheduler.scenario.working.shift import DAY, EPOCH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from scheduler.busy import BusyTime
    from scheduler.scenario.busy_sources import Calendars
    from scheduler.scenario.nouns import Person, Scenario, Unit
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.calendar import Calendar

MARGIN = timedelta(days=3)
# No conference starts between two of these, so nothing is lost by telling busy time in whole ones.
FIVE_MINUTES = timedelta(minutes=5)
MIDNIGHT = clock_time()


def with_busy_time(resolved: Resolved, calendars: Calendars) -> Scenario:
    """Write out when people, units and halls are busy, around the horizon; what is private stays in the calendars.

    ``InputError`` if a calendar holds more than can be worked out.
    """
    scenario = resolved.scenario
    if not names_calendars(scenario):
        return scenario
    reader = _Reader(resolved, calendars)
    people = {name: reader.person(name, person) for name, person in scenario.people.items()}
    halls = {name: reader.hall(name, hall) for name, hall in scenario.halls.items()}
    closed = {name: reader.calendar(name, unit) for name, unit in scenario.units.items() if unit.busy}
    units = {
        name: unit.model_copy(update={"busy": {}, "calendar": _own(unit, name)}) if name in closed else unit
        for name, unit in scenario.units.items()
    }
    own = {_own(scenario.units[name], name): calendar for name, calendar in closed.items()}
    update = {"people": people, "halls": halls, "units": units, "calendars": {**scenario.calendars, **own}}
    return scenario.model_copy(update=update)


def _own(unit: Unit, name: str) -> str:
    """The id of a unit's own calendar, beside the one it shares."""
    return f"{unit.calendar}/{name}"


def busy_days(scenario: Scenario, unit: str, first: date, last: date) -> dict[date, str]:
    """The days on which a unit works less than the calendar that it shares with others, each with the reason."""
    known = scenario.units.get(unit)
    name = known.calendar or "" if known else ""
    shared, own, _ = name.rpartition(f"/{unit}")
    if not own:
        return {}
    usual = scenario.calendars[shared if shared in scenario.calendars else next(iter(scenario.calendars))]
    reasons = ((day, scenario.calendars[name].reason_of(day)) for day in days_through(first, last))
    return {day: reason for day, reason in reasons if reason and reason != usual.reason_of(day)}


class _Reader:
    """Reads the busy time of each owner in its own zone."""

    def __init__(self, resolved: Resolved, calendars: Calendars) -> None:
        self.resolved = resolved
        self.calendars = calendars
        first, last = resolved.scenario.days
        self.opens = midnight(first, resolved.zone) - MARGIN
        self.closes = midnight(last + DAY, resolved.zone) + MARGIN

    def person(self, name: str, person: Person) -> Person:
        """A person with an absence for each busy time."""
        zone = self.resolved.zone_of_person(name)
        away = dict(person.away)
        for key, time in self._times("people", name, person, zone):
            away[_free(key, away)] = Absence(when=_window(time, zone), **_told(time))
        return person.model_copy(update={"busy": {}, "away": away}) if person.busy else person

    def hall(self, name: str, hall: Hall) -> Hall:
        """A hall with a closure for each busy time."""
        zone = self.resolved.zone_of_hall(name)
        closed = dict(hall.closed)
        for key, time in self._times("halls", name, hall, zone):
            closed[_free(key, closed)] = Closure(when=_window(time, zone), **_told(time))
        return hall.model_copy(update={"busy": {}, "closed": closed}) if hall.busy else hall

    def calendar(self, name: str, unit: Unit) -> Calendar:
        """The calendar that a unit works by, without the hours in which it is busy."""
        zone = self.resolved.zone_of_unit(name)
        calendar = self.resolved.scenario.calendars[self.resolved.unit_calendar(name)]
        closed, working = dict(calendar.closed), dict(calendar.working)
        times = [time for _, time in self._times("units", name, unit, zone)]
        first, last = (edge.astimezone(zone).date() for edge in (self.opens, self.closes))
        for day, shifts in calendar.shifts(first, last):
            touching = [
                time for time in times if time.start < midnight(day + DAY, zone) and midnight(day, zone) < time.end
            ]
            left = _without(shifts, [_clock(time, day, zone, self.resolved.grain) for time in touching])
            if left != [*shifts]:
                working = {each: rule for each, rule in working.items() if each.date != day}
                reason = _reason(touching, self.resolved.scenario.language)
                if left:
                    hours = tuple(ClockSpan(ClockTime(start), ClockTime(end)) for start, end in left)
                    working[Day(day)] = WorkingDay(reason=reason, hours=hours)
                else:
                    closed[Period(day, day)] = reason
        return calendar.model_copy(update={"closed": closed, "working": working})

    def _times(
        self, section: str, name: str, owner: Person | Unit | Hall, zone: ZoneInfo
    ) -> Iterator[tuple[str, BusyTime]]:
        """Every busy time of an owner within the days that count, each with a key of its calendar and its start."""
        from scheduler.busy import busy_times

        address = None if isinstance(owner, Hall) else owner.email
        for calendar, busy in owner.busy.items():
            read = self.calendars[section, name, calendar]
            for time in busy_times(read, self.opens, self.closes, zone, public=busy.public, address=address):
                if not time.tentative or busy.tentative == "busy":
                    start, end = max(time.start, self.opens), min(time.end, self.closes)
                    source = time.entry or name_of_source(busy)
                    local = start.astimezone(zone)
                    yield f"{calendar}-{local:%Y-%m-%dT%H:%M}", replace(time, start=start, end=end, entry=source)


def _told(time: BusyTime) -> dict[str, Any]:
    """What an absence or a closure says of the calendar that it was read from."""
    return {"reason": time.summary or None, "read_from": time.entry, "tentative": time.tentative}


def _free(key: str, taken: Mapping[str, object]) -> str:
    """A key that nothing else has."""
    return next(each for each in chain([key], (f"{key}-{number}" for number in count(2))) if each not in taken)


def _window(time: BusyTime, zone: ZoneInfo) -> Window:
    """A busy time as people write it: by days where it takes whole ones, else from five minutes to five minutes."""
    start, end = _floor(time.start).astimezone(zone), _ceil(time.end).astimezone(zone)
    if start.time() == end.time() == MIDNIGHT and start.utcoffset() == end.utcoffset():
        return Window(WindowEdge(DaySpan(Day(start.date()))), WindowEdge(DaySpan(Day(end.date() - DAY))))
    civil = [edge.replace(tzinfo=None) for edge in (start, end)]
    if [clock_instant(each.date(), each.hour * 60 + each.minute, zone) for each in civil] != [start, end]:
        civil = [start, end]
    return Window(WindowEdge(Moment(_fixed(civil[0]))), WindowEdge(Moment(_fixed(civil[1]))))


def _fixed(at: datetime) -> datetime:
    """A moment as texts give it: by the clock alone, or with an offset."""
    offset = at.utcoffset()
    return at if offset is None else at.replace(tzinfo=timezone(offset))


def _floor(instant: datetime) -> datetime:
    return instant - (instant - EPOCH) % FIVE_MINUTES


def _ceil(instant: datetime) -> datetime:
    return instant + (EPOCH - instant) % FIVE_MINUTES


def _clock(time: BusyTime, day: date, zone: ZoneInfo, grain: int) -> tuple[int, int]:
    """A busy time on a day's clock, in minutes after midnight and whole grains."""
    start, end = (
        (edge.astimezone(zone).replace(tzinfo=None) - datetime.combine(day, MIDNIGHT))
        for edge in (time.start, time.end)
    )
    grains = timedelta(minutes=grain)
    return start // grains * grain, -(-end // grains) * grain


def _without(shifts: Sequence[tuple[int, int]], busy: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Hours of work less those that are busy."""
    left = [*shifts]
    for first, last in busy:
        pieces = (piece for start, end in left for piece in ((start, min(end, first)), (max(start, last), end)))
        left = [(start, end) for start, end in pieces if start < end]
    return left


def _reason(times: Sequence[BusyTime], language: str) -> str:
    """Why a unit does not work: what its public entries say, else only that it is busy, and which calendar says so."""
    busy = say(language, "busy.busy")
    said = (say(language, "busy.busy_by", reason=time.summary or busy, calendar=time.entry) for time in times)
    return "; ".join(dict.fromkeys(said))
