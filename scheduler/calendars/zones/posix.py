"""The rule for summer time that a zone keeps from now on, as the last line of its compiled file states it.

``CET-1CEST,M3.5.0,M10.5.0/3``: standard time CET, one hour east; summer time CEST from the last Sunday of
March at 02:00 to the last Sunday of October at 03:00.
"""

from __future__ import annotations

import re
import zoneinfo
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib import resources
from pathlib import Path

_NAME = r"(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]+>)"
_OFFSET = r"[+-]?\d{1,3}(?::\d{2}){0,2}"
_DAY = rf"M(\d+)\.(\d)\.(\d)(?:/({_OFFSET}))?"
_FOOTER = re.compile(rf"({_NAME})({_OFFSET})(?:({_NAME})({_OFFSET})?,{_DAY},{_DAY})?")
_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_LAST_WEEK = 5
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True)
class Yearly:
    """A day of every year and a time on it: the ``week``-th ``weekday`` of a month.

    Weekdays count from Sunday = 0, and week 5 is the last one. ``time`` may be negative or exceed 24 hours.
    """

    month: int
    week: int
    weekday: int
    time: timedelta

    @property
    def rule(self) -> dict[str, object] | None:
        """The recurrence rule in iCalendar's terms; None if the time runs over into another month."""
        shift = self.time // timedelta(days=1)
        weekday = _WEEKDAYS[(self.weekday + shift) % 7]
        yearly: dict[str, object] = {"FREQ": "YEARLY", "BYMONTH": self.month}
        if shift == 0:
            week = -1 if self.week == _LAST_WEEK else self.week
            return yearly | {"BYDAY": f"{week}{weekday}"}
        length = _MONTH_LENGTHS[self.month - 1]
        first = shift + (length - 6 if self.week == _LAST_WEEK else 7 * self.week - 6)
        if first < 1 or first + 6 > length or (self.month == 2 and self.week == _LAST_WEEK):
            return None
        return yearly | {"BYDAY": weekday, "BYMONTHDAY": [*range(first, first + 7)]}

    def on(self, year: int) -> datetime:
        """The local date and time of one year, by the clock as it stood until then."""
        first = date(year, self.month, 1)
        day = first + timedelta(days=(self.weekday - first.isoweekday()) % 7 + 7 * (self.week - 1))
        if day.month != self.month:  # the last week is the fourth in this year
            day -= timedelta(days=7)
        return datetime(day.year, day.month, day.day) + self.time


@dataclass(frozen=True)
class Summer:
    """The other time of the year: its name and offset, and when it begins and ends."""

    name: str
    offset: timedelta
    begins: Yearly
    ends: Yearly

    @property
    def representable(self) -> bool:
        """Whether recurrence rules can say when it begins and ends."""
        return self.begins.rule is not None and self.ends.rule is not None


@dataclass(frozen=True)
class Footer:
    """A zone's standing rule: the name and offset of its standard time, and its summer time if it has one."""

    name: str
    offset: timedelta
    summer: Summer | None = None


def footer(key: str) -> Footer | None:
    """The standing rule of a zone; None where its file states none, or one not told by weekdays."""
    match = _FOOTER.fullmatch(_last_line(key))
    if match is None:
        return None
    name, offset, summer_name, summer_offset = match.group(1, 2, 3, 4)
    standard = -_time(offset)
    if summer_name is None:
        return Footer(_bare(name), standard)
    ahead = -_time(summer_offset) if summer_offset else standard + timedelta(hours=1)
    begins, ends = _yearly(match.group(5, 6, 7, 8)), _yearly(match.group(9, 10, 11, 12))
    return Footer(_bare(name), standard, Summer(_bare(summer_name), ahead, begins, ends))


def _yearly(groups: tuple[str, ...]) -> Yearly:
    month, week, weekday, time = groups
    return Yearly(int(month), int(week), int(weekday), _time(time or "2"))


def _bare(name: str) -> str:
    return name.strip("<>")


def _time(text: str) -> timedelta:
    hours, minutes, seconds = (*(int(part) for part in text.lstrip("+-").split(":")), 0, 0)[:3]
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if text.startswith("-") else length


def _last_line(key: str) -> str:
    """The last line of a zone's compiled file, found as ``zoneinfo`` finds it."""
    zoneinfo.ZoneInfo(key)  # refuses a key that would leave the folder
    installed = (path for folder in zoneinfo.TZPATH if (path := Path(folder, key)).is_file())
    packaged = resources.files("tzdata").joinpath("zoneinfo", *key.split("/"))
    return next(installed, packaged).read_bytes().rsplit(b"\n", 2)[-2].decode("ascii")
