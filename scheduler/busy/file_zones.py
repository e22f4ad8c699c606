"""Time zones as a file defines them (RFC 5545, 3.6.5): from when on which offset holds."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from scheduler.busy.components import one
from scheduler.busy.lines import FaultError
from scheduler.busy.values import FIRST_YEAR, LAST_YEAR, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.rfc5545 import Component, Line

MOST_ONSETS = 2000
LOOK_BACK = 12
"""Years after which any rule has fallen again: there may be eight between two days of 29 February."""

_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?", re.ASCII)
_WEEKDAY = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_RULED = {"FREQ", "INTERVAL", "BYMONTH", "BYDAY", "BYMONTHDAY", "UNTIL", "WKST"}
_NOTHING = timedelta(0)


class _Onset(NamedTuple):
    """When an offset begins, by the clock before it; the offset before, and the offset itself."""

    at: datetime
    before: timedelta
    after: timedelta

    @property
    def switch(self) -> datetime:
        """From when on it counts, by the clock on the wall: what is skipped is still read as before."""
        return self.at + max(self.after - self.before, _NOTHING)

    @property
    def instant(self) -> datetime:
        """The same in UTC."""
        return self.at - self.before


def _last(onsets: Sequence[_Onset], count: int) -> timedelta:
    """The offset after so many onsets; that before all of them where it is none."""
    return onsets[count - 1].after if count else onsets[0].before


@dataclass(frozen=True, eq=False)
class FileZone(tzinfo):
    """A zone as a file defines it, worked out year by year as it is asked.

    A time that the clock skips is read with the offset from before, one that it shows twice is the first.
    """

    listed: tuple[_Onset, ...]
    rules: tuple[_Yearly, ...]
    _known: dict[int, list[_Onset]] = field(default_factory=dict)

    @classmethod
    def of(cls, zone: Component) -> FileZone:
        """The zone that a component defines."""
        parts = [part for part in zone.inside if part.name in ("STANDARD", "DAYLIGHT")]
        listed = sorted(onset for part in parts for onset in _listed(part))
        if not listed:
            raise FaultError("zone_empty", zone.line)
        if len(listed) > MOST_ONSETS:
            raise FaultError("zone_too_long", zone.line, most=MOST_ONSETS)
        return cls(tuple(listed), tuple(rule for part in parts for rule in _rules(part)))

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """The offset at a local time."""
        if moment is None:
            return self.listed[0].before
        onsets = self._onsets(moment.year)
        return _last(onsets, bisect_right(onsets, moment.replace(tzinfo=None, fold=0), key=lambda each: each.switch))

    def dst(self, moment: datetime | None) -> timedelta:
        """Not told apart: an offset is all that counts."""
        return _NOTHING

    def tzname(self, moment: datetime | None) -> str:
        """Files name zones as they like."""
        return "local"

    def fromutc(self, moment: datetime) -> datetime:
        """The local time of an instant."""
        onsets = self._onsets((moment + self.listed[-1].after).year)
        return moment + _last(onsets, bisect_right(onsets, moment.replace(tzinfo=None), key=lambda each: each.instant))

    def _onsets(self, year: int) -> list[_Onset]:
        """All that is listed, and what rules say of a year and of the time before it."""
        year = min(year, LAST_YEAR)
        if year not in self._known:
            self._known[year] = sorted((*self.listed, *(onset for rule in self.rules for onset in rule.onsets(year))))
        return self._known[year]


@dataclass(frozen=True, slots=True)
class _Yearly:
    """An offset that begins each year on one day, after a first time: a weekday of a month, or a day among some."""

    first: _Onset
    until: datetime
    month: int
    weekday: int | None
    place: int
    among: tuple[int, ...]

    def onsets(self, year: int) -> Iterator[_Onset]:
        """When it begins in a year, or else in the last one in which it does; and the time before that."""
        last = min(year, self.until.year)
        for each in range(last, max(self.first.at.year, last - LOOK_BACK) - 1, -1):
            at = self._at(each)
            if at and self.first.at < at and at - self.first.before <= self.until:
                yield self.first._replace(at=at)
                if each < last:
                    return

    def _at(self, year: int) -> datetime | None:
        day = self._day(year)
        return datetime.combine(datetime(year, self.month, day), self.first.at.time()) if day else None

    def _day(self, year: int) -> int | None:
        """The day of the month; none in a year that lacks it."""
        begins, length = monthrange(year, self.month)
        days = [day for day in self.among if day <= length]
        if self.weekday is not None:
            days = [day for day in days if (begins + day - 1) % 7 == self.weekday]
        return days[self.place] if -len(days) <= self.place < len(days) else None


def _listed(part: Component) -> Iterator[_Onset]:
    before, after = (_offset(part, name) for name in ("TZOFFSETFROM", "TZOFFSETTO"))
    start = one(part, "DTSTART")
    if start is None:
        raise FaultError("zone_without_start", part.line)
    yield _Onset(_local(start.value, start), before, after)
    for line in part.all("RDATE"):
        for text in line.value.split(",")[:MOST_ONSETS]:
            yield _Onset(_local(text, line), before, after)


def _rules(part: Component) -> Iterator[_Yearly]:
    line = one(part, "RRULE")
    if line is None:
        return
    first = next(_listed(part))
    parts = dict(each.partition("=")[::2] for each in line.value.upper().split(";") if each)
    weekday = _WEEKDAY.fullmatch(parts.get("BYDAY", "MO"))
    month, days = parts.get("BYMONTH", str(first.at.month)), parts.get("BYMONTHDAY", "")
    simple = parts.keys() <= _RULED and parts.get("FREQ") == "YEARLY" and parts.get("INTERVAL", "1") == "1"
    if not simple or weekday is None or not re.fullmatch(r"0?[1-9]|1[0-2]", month, re.ASCII):
        raise FaultError("zone_rule", line.number)
    if days and not all(re.fullmatch(r"0?[1-9]|[12]\d|3[01]", day, re.ASCII) for day in days.split(",")):
        raise FaultError("zone_rule", line.number)
    until = _local(parts["UNTIL"], line) if "UNTIL" in parts else datetime.max
    named = "BYDAY" in parts
    among = [int(day) for day in days.split(",") if day] or ([*range(1, 32)] if named else [first.at.day])
    number = int(weekday[1] or 1) if named else 1
    yield _Yearly(
        first,
        until,
        int(month),
        WEEKDAYS.index(weekday[2]) if named else None,
        number - 1 if number > 0 else number,
        tuple(among),
    )


def _offset(part: Component, name: str) -> timedelta:
    line = one(part, name)
    found = _OFFSET.fullmatch(line.value.strip()) if line else None
    if found is None or int(found[2]) > 23 or int(found[3]) > 59:
        raise FaultError("zone_offset", line.number if line else part.line)
    offset = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    return -offset if found[1] == "-" else offset


def _local(text: str, line: Line) -> datetime:
    try:
        at = datetime.strptime(text.strip().upper().removesuffix("Z"), "%Y%m%dT%H%M%S")
        return at.replace(year=min(max(at.year, FIRST_YEAR), LAST_YEAR))
    except ValueError:
        raise FaultError("zone_time", line.number) from None
