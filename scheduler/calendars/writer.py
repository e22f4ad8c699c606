"""Entries to iCalendar bytes (RFC 5545, 7986, 9253), the way every calendar program takes them.

A thin layer over the icalendar library: what that library leaves open is settled here. Nothing asks the reader
to answer an invitation: there is no METHOD and no ATTENDEE. Every time stamp is the one given, never a clock's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TypeAlias
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Component, TimezoneDaylight, TimezoneStandard, vDDDTypes, vDuration, vText, vUri
from icalendar import Event as VEvent
from icalendar import Timezone as VTimezone
from icalendar import Todo as VTodo

from scheduler import __version__
from scheduler.calendars.entry import Entry, Event, Link, Predecessor, Todo
from scheduler.calendars.lines import folded
from scheduler.calendars.text import one_line, paragraph
from scheduler.calendars.zones import observances
from scheduler.rfc5545 import VCALENDAR

END = f"END:{VCALENDAR}\r\n".encode()
Write: TypeAlias = Callable[[Entry, datetime, tuple[Predecessor, ...]], bytes]
COLORS = {"steelblue": "#4682B4", "seagreen": "#2E8B57", "indianred": "#CD5C5C", "slategray": "#708090"}
"""The colours in use, which programs take by name or by number."""
LABEL = 100
UNIVERSAL = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Etc/Zulu", "Zulu", "Universal"})


@dataclass(frozen=True)
class Book:
    """One calendar file: its name, language, zone, the instant its facts are as of, and its entries.

    ``description`` says what it is to whoever has it in their program, ``color`` is one of the names that CSS has for
    colours.
    """

    name: str
    language: str
    zone: str
    stamp: datetime
    entries: tuple[Entry, ...]
    description: str = ""
    color: str = ""

    def to_ical(self, write: Write | None = None) -> bytes:
        """The file: UTF-8, CRLF, folded, its entries by time, the same bytes for the same facts.

        ``write`` writes an entry where somebody keeps what was written before: the same one goes into several files.
        """
        return b"".join([self.head(), *self._zones(), *self.written(write or entry_octets), END])

    def written(self, write: Write) -> Iterator[bytes]:
        """Its entries by time."""
        tasks = {entry.uid for entry in self.entries if isinstance(entry, Todo)}
        for entry in sorted(self.entries, key=lambda entry: (entry.start, isinstance(entry, Todo), entry.uid)):
            yield write(entry, self.stamp, _related(entry, tasks))

    def head(self, refresh: timedelta | None = None, uid: str | None = None) -> bytes:
        """What a file begins with; one to subscribe to says how often to look, and what it is called by programs."""
        calendar = _calendar(self.language)
        for name in ("NAME", "X-WR-CALNAME"):  # the library escapes neither
            calendar.add(name, vText(one_line(self.name)))
        for name in ("DESCRIPTION", "X-WR-CALDESC") if self.description else ():
            calendar.add(name, vText(paragraph(self.description)))
        if self.color:
            calendar.add("COLOR", self.color)
            calendar.add("X-APPLE-CALENDAR-COLOR", COLORS[self.color])
        calendar.add("X-WR-TIMEZONE", vText(self.zone))
        if refresh is not None:
            calendar.add("REFRESH-INTERVAL", vDuration(refresh, params={"VALUE": "DURATION"}))
            calendar.add("X-PUBLISHED-TTL", vDuration(refresh))
        if uid is not None:
            calendar.add("UID", uid)
        return _octets(calendar).removesuffix(END)

    def _zones(self) -> list[bytes]:
        """One VTIMEZONE for each named zone in use, and for the file's own, in the order of their names."""
        instants = [instant for entry in self.entries for instant in _instants(entry)]
        years = [self.stamp.year, *(instant.year for instant in instants)]
        keys = {self.zone, *(instant.tzinfo.key for instant in instants if isinstance(instant.tzinfo, ZoneInfo))}
        return [zone_octets(key, min(years), max(years)) for key in sorted(keys - UNIVERSAL)]


def bare_head(language: str) -> bytes:
    """What a file begins with that holds one entry, and is no calendar with a name of its own."""
    return _octets(_calendar(language)).removesuffix(END)


def _calendar(language: str) -> Calendar:
    calendar = Calendar()
    calendar.add("PRODID", f"-//scheduler//scheduler {__version__}//{language.upper()}")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    return calendar


def _octets(component: Component) -> bytes:
    return b"".join(folded(line) for line in component.content_lines(sorted=True) if line)


def _related(entry: Entry, tasks: set[str]) -> tuple[Predecessor, ...]:
    """What must be finished first, as far as it is in the same file."""
    return tuple(before for before in entry.after if before.uid in tasks) if isinstance(entry, Todo) else ()


def entry_octets(entry: Entry, stamp: datetime, after: tuple[Predecessor, ...]) -> bytes:
    """One entry as of an instant, after these tasks."""
    component = _event(entry) if isinstance(entry, Event) else _todo(entry, after)
    component.add("UID", entry.uid)
    for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
        component[name] = _stamp(stamp)
    component.add("SEQUENCE", 0)
    component.add("SUMMARY", one_line(entry.summary))
    component.add("DESCRIPTION", paragraph(entry.description))
    component.add("DTSTART", _written(entry.start))
    if categories := [category for name in entry.categories if (category := _category(name))]:
        component.add("CATEGORIES", categories)
    return _octets(component)


@cache
def _stamp(instant: datetime) -> vDDDTypes:
    """A time stamp, the same for all entries of a file."""
    return vDDDTypes(instant.astimezone(UTC))


def _category(name: str) -> str:
    """A category without commas: however they are escaped, some programs take them for the end of it."""
    return " ".join(one_line(name).replace(",", " ").split())


def _event(event: Event) -> VEvent:
    component = VEvent()
    component.add("DTEND", _written(event.end))
    component.add("STATUS", event.status)
    component.add("TRANSP", "TRANSPARENT" if event.transparent else "OPAQUE")
    component.add("X-MICROSOFT-CDO-BUSYSTATUS", event.busy)
    if event.location:
        component.add("LOCATION", one_line(event.location))
    if event.contact:
        component.add("CONTACT", one_line(event.contact))
    if event.link:
        component.add("CONFERENCE", _conference(event.link))
    if event.alarm is not None:
        component.add_component(_alarm(event))
    return component


def _conference(link: Link) -> vUri:
    return vUri(link.url, params={"VALUE": "URI", "FEATURE": ["AUDIO", "VIDEO"], "LABEL": one_line(link.label, LABEL)})


def _alarm(event: Event) -> Alarm:
    assert event.alarm is not None
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", -event.alarm)
    alarm.add("DESCRIPTION", one_line(event.summary))
    return alarm


def _todo(todo: Todo, after: tuple[Predecessor, ...]) -> VTodo:
    component = VTodo()
    component.add("DUE", _written(todo.due))
    component.add("STATUS", "NEEDS-ACTION")
    component.add("PERCENT-COMPLETE", 0)
    component.add("PRIORITY", todo.priority)
    for before in after:
        gap = {"GAP": f"PT{before.gap // timedelta(minutes=1)}M"} if before.gap else {}
        component.add("RELATED-TO", vText(before.uid, params={"RELTYPE": "FINISHTOSTART", **gap}))
    return component


def _written(instant: datetime) -> datetime:
    """An instant as it is written: in universal time as such, else in its named zone."""
    assert isinstance(instant.tzinfo, ZoneInfo), instant
    return instant.astimezone(UTC) if instant.tzinfo.key in UNIVERSAL else instant


def _instants(entry: Entry) -> tuple[datetime, datetime]:
    return (entry.start, entry.end if isinstance(entry, Event) else entry.due)


@cache
def zone_octets(key: str, first_year: int, last_year: int) -> bytes:
    """A named zone as it is in some years."""
    zone = VTimezone()
    zone.add("TZID", key)
    for observance in observances(key, first_year, last_year):
        part = TimezoneDaylight() if observance.kind == "DAYLIGHT" else TimezoneStandard()
        part.add("DTSTART", observance.onset)
        part.add("TZOFFSETFROM", observance.offset_from)
        part.add("TZOFFSETTO", observance.offset_to)
        part.add("TZNAME", observance.name)
        if observance.rule:
            part.add("RRULE", observance.rule)
        zone.add_component(part)
    return _octets(zone)
