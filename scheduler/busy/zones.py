"""The time zones of a calendar: as the file itself defines them, else by the name everybody knows (RFC 5545, 3.6.5).

A name that the file does not define may be one of the time zone database, or one that Windows uses.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.busy.components import one
from scheduler.busy.lines import FaultError
from scheduler.rfc5545 import VTIMEZONE, Component, Line

if TYPE_CHECKING:
    from collections.abc import Iterator


MOST_ONSETS = 2000
FIRST_RULED, LAST_RULED = 1900, 2200
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?", re.ASCII)
_WEEKDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_RULED = {"FREQ", "INTERVAL", "BYMONTH", "BYDAY", "BYMONTHDAY", "UNTIL", "WKST"}
_NOTHING = timedelta(0)


@dataclass
class Zones:
    """The zones that a calendar defines, and the one in which its floating times hang, if it says so."""

    defined: dict[str, Component] = field(default_factory=dict)
    usual: tzinfo | None = None
    _made: dict[str, tzinfo | FaultError] = field(default_factory=dict)

    @classmethod
    def of(cls, calendar: Component) -> Zones:
        """The zones of a calendar; what it defines twice counts as first defined."""
        zones = cls()
        for component in calendar.inside:
            name = one(component, "TZID") if component.name == VTIMEZONE else None
            if name:
                zones.defined.setdefault(name.value, component)
        usual = one(calendar, "X-WR-TIMEZONE")
        zones.usual = zones._zone(usual.value, usual) if usual and usual.value else None
        return zones

    def named(self, line: Line) -> tzinfo | None:
        """The zone that a property names, else the one of floating times; ``FaultError`` if nobody knows it."""
        name = line.parameters.get("TZID")
        return self._zone(name, line) if name else self.usual

    def of_start(self, start: date) -> tzinfo | None:
        """The zone that a start hangs in, for what is said beside it."""
        return start.tzinfo if isinstance(start, datetime) else self.usual

    def _zone(self, name: str, line: Line) -> tzinfo:
        if name not in self._made:
            self._made[name] = self._made_of(name)
        made = self._made[name]
        if isinstance(made, FaultError):
            raise made if made.line else FaultError(made.key, line.number, name=line.name)
        return made

    def _made_of(self, name: str) -> tzinfo | FaultError:
        """The zone, or what is wrong with it: that is looked into once, however many entries use it."""
        try:
            known = FileZone.of(self.defined[name]) if name in self.defined else _known_zone(name.strip("/"))
        except FaultError as fault:
            return fault
        return known or FaultError("zone_undefined")


@lru_cache(maxsize=256)
def _known_zone(name: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    if name.upper() in ("UTC", "GMT", "Z"):
        return UTC
    try:
        return ZoneInfo(WINDOWS_TO_OLSON.get(name, name))
    except (KeyError, ValueError, OSError):
        return None


@dataclass(frozen=True, eq=False)
class FileZone(tzinfo):
    """A zone as a file defines it: from each of ``switches`` on, by the clock on the wall, the offset beside it.

    A time that the clock skips is read with the offset from before, one that it shows twice is the first.
    """

    before: timedelta
    switches: tuple[datetime, ...]
    offsets: tuple[timedelta, ...]

    @classmethod
    def of(cls, zone: Component) -> FileZone:
        """The zone that a component defines."""
        onsets = sorted(
            onset for part in zone.inside if part.name in ("STANDARD", "DAYLIGHT") for onset in _onsets(part)
        )
        if not onsets:
            raise FaultError("zone_empty", zone.line)
        if len(onsets) > MOST_ONSETS:
            raise FaultError("zone_too_long", zone.line, most=MOST_ONSETS)
        switches = tuple(at + max(after - before, _NOTHING) for at, before, after in onsets)
        return cls(onsets[0][1], switches, tuple(after for _, _, after in onsets))

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """The offset at a local time."""
        if moment is None:
            return self.before
        place = bisect_right(self.switches, moment.replace(tzinfo=None, fold=0))
        return self.offsets[place - 1] if place else self.before

    def dst(self, moment: datetime | None) -> timedelta:
        """Not told apart: an offset is all that counts."""
        return _NOTHING

    def tzname(self, moment: datetime | None) -> str:
        """Files name zones as they like."""
        return "local"


def _onsets(part: Component) -> Iterator[tuple[datetime, timedelta, timedelta]]:
    """When an offset begins, by the clock before it; the offset before, and the offset itself."""
    before, after = (_offset(part, name) for name in ("TZOFFSETFROM", "TZOFFSETTO"))
    start = one(part, "DTSTART")
    if start is None:
        raise FaultError("zone_without_start", part.line)
    first, rule = _local(start.value, start), one(part, "RRULE")
    yield first, before, after
    for line in part.all("RDATE"):
        for text in line.value.split(",")[:MOST_ONSETS]:
            yield _local(text, line), before, after
    if rule:
        yield from ((at, before, after) for at in _yearly(rule, first, before) if at > first)


def _yearly(line: Line, first: datetime, before: timedelta) -> Iterator[datetime]:
    parts = dict(part.partition("=")[::2] for part in line.value.upper().split(";") if part)
    weekday = _WEEKDAY.fullmatch(parts.get("BYDAY", "MO"))
    month, days = parts.get("BYMONTH", str(first.month)), parts.get("BYMONTHDAY", "").split(",")
    simple = parts.keys() <= _RULED and parts.get("FREQ") == "YEARLY" and parts.get("INTERVAL", "1") == "1"
    if not simple or weekday is None or not re.fullmatch(r"0?[1-9]|1[0-2]", month, re.ASCII):
        raise FaultError("zone_rule", line.number)
    if days != [""] and not all(re.fullmatch(r"0?[1-9]|[12]\d|3[01]", day, re.ASCII) for day in days):
        raise FaultError("zone_rule", line.number)
    until = _local(parts["UNTIL"], line) if "UNTIL" in parts else datetime.max
    named = weekday if "BYDAY" in parts else None
    among = [int(day) for day in days if day]
    for year in range(max(first.year, FIRST_RULED), min(until.year, LAST_RULED) + 1):
        on = _day(year, int(month), named, among, first.day)
        if on and datetime.combine(on, first.time()) - before <= until:
            yield datetime.combine(on, first.time())


def _day(year: int, month: int, weekday: re.Match[str] | None, among: list[int], usual: int) -> date | None:
    """The day of a year on which a rule falls; none in a year that lacks it."""
    last = monthrange(year, month)[1]
    days = [date(year, month, day) for day in among or ([*range(1, 32)] if weekday else [usual]) if day <= last]
    if weekday:
        days = [day for day in days if WEEKDAYS[day.weekday()] == weekday[2]]
        number = int(weekday[1] or 1)
        place = number - 1 if number > 0 else number
        return days[place] if -len(days) <= place < len(days) else None
    return days[0] if days else None


def _offset(part: Component, name: str) -> timedelta:
    line = one(part, name)
    found = _OFFSET.fullmatch(line.value.strip()) if line else None
    if found is None or int(found[2]) > 23 or int(found[3]) > 59:
        raise FaultError("zone_offset", line.number if line else part.line)
    offset = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    return -offset if found[1] == "-" else offset


def _local(text: str, line: Line) -> datetime:
    try:
        return datetime.strptime(text.strip().upper().removesuffix("Z"), "%Y%m%dT%H%M%S")
    except ValueError:
        raise FaultError("zone_time", line.number) from None
