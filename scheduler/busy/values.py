"""The values of a calendar: dates, times, lengths and periods (RFC 5545, 3.3).

A time with a zone is aware; one without is floating and stays naive until it is known whose calendar it is; a
date is a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeAlias

from scheduler.busy.lines import FaultError

if TYPE_CHECKING:
    from datetime import tzinfo

    from scheduler.busy.zones import Zones
    from scheduler.rfc5545 import Line

Time: TypeAlias = date | datetime

FIRST_YEAR, LAST_YEAR = 1600, 2400
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_IN_A_LIST = 2000
_TIME = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?", re.ASCII)
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,5})W|(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?)", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Length:
    """How long something takes: whole days by the clock on the wall, then an exact time."""

    days: int = 0
    exact: timedelta = timedelta(0)

    def after(self, start: Time) -> Time:
        """When it ends; on the same clock as its start."""
        end = start + timedelta(days=self.days)
        if not isinstance(end, datetime):
            return end
        if end.tzinfo is None or not self.exact:
            return end + self.exact
        return end.astimezone(UTC) + self.exact


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time: its start, and its length."""

    start: Time
    length: Length


def is_day(value: Time) -> bool:
    """Whether a value is a date without a time."""
    return not isinstance(value, datetime)


def time_of(line: Line, zones: Zones) -> Time:
    """The one date or time of a property."""
    return parsed_time(line.value, line, zones.named(line))


def times_of(line: Line, zones: Zones) -> list[Time | Period]:
    """The dates, times or periods of a property that lists them."""
    zone, pieces = zones.named(line), line.value.split(",")
    if len(pieces) > MOST_IN_A_LIST:
        raise FaultError("too_many_dates", line.number, name=line.name, most=MOST_IN_A_LIST)
    return [_period(piece, line, zone) if "/" in piece else parsed_time(piece, line, zone) for piece in pieces]


def length_of(line: Line) -> Length:
    """The length that a property states; it never runs backwards."""
    return _length(line.value, line)


def between(start: Time, end: Time, line: Line) -> Length:
    """The length from a start to an end that is stated; ``FaultError`` if the end comes first or is of another kind."""
    if not isinstance(start, datetime) and not isinstance(end, datetime):
        length = Length(days=(end - start).days)
    elif isinstance(start, datetime) and isinstance(end, datetime):
        length = Length(exact=_exact(start, end, line))
    else:
        raise FaultError("end_of_another_kind", line.number)
    if length.days < 0 or length.exact < timedelta(0):
        raise FaultError("end_before_start", line.number)
    return length


def _exact(start: datetime, end: datetime, line: Line) -> timedelta:
    if (start.tzinfo is None) != (end.tzinfo is None):
        raise FaultError("end_floating", line.number)
    return end - start if start.tzinfo is None else end.astimezone(UTC) - start.astimezone(UTC)


def whole_number(line: Line) -> int:
    """The number that a property states."""
    if not re.fullmatch(r"\d{1,9}", line.value.strip(), re.ASCII):
        raise FaultError("number_malformed", line.number, name=line.name)
    return int(line.value)


def parsed_time(text: str, line: Line, zone: tzinfo | None) -> Time:
    """One date or time of a property, in a zone unless it is in UTC."""
    found = _TIME.fullmatch(text.strip().upper())
    if found is None:
        raise FaultError("time_malformed", line.number, name=line.name)
    year, month, day, *clock = found.groups()
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise FaultError("year_impossible", line.number, name=line.name, first=FIRST_YEAR, last=LAST_YEAR)
    try:
        on = date(int(year), int(month), int(day))
        if clock[0] is None:
            return on
        hour, minute, second = (int(part) for part in clock[:3])
        at = datetime.combine(on, time(hour, minute, min(second, 59)))
    except ValueError:
        raise FaultError("date_impossible", line.number, name=line.name) from None
    if line.parameters.get("VALUE", "").upper() == "DATE":
        raise FaultError("date_with_clock", line.number, name=line.name)
    return at.replace(tzinfo=UTC if clock[3] else zone)


def _period(text: str, line: Line, zone: tzinfo | None) -> Period:
    first, _, last = text.partition("/")
    start = parsed_time(first, line, zone)
    if is_day(start):
        raise FaultError("period_of_days", line.number, name=line.name)
    if last.strip()[:1] in ("P", "p", "+", "-"):
        return Period(start, _length(last, line))
    return Period(start, between(start, parsed_time(last, line, zone), line))


def _length(text: str, line: Line) -> Length:
    found = _LENGTH.fullmatch(text.strip().upper())
    if found is None or not any(found.groups()[1:]):
        raise FaultError("length_malformed", line.number, name=line.name)
    sign, *numbers = found.groups()
    weeks, days, hours, minutes, seconds = (int(number or 0) for number in numbers)
    length = Length(7 * weeks + days, timedelta(hours=hours, minutes=minutes, seconds=seconds))
    if sign == "-" and length != Length():
        raise FaultError("length_negative", line.number, name=line.name)
    if length.days + length.exact.days > 366 * (LAST_YEAR - FIRST_YEAR):
        raise FaultError("length_too_long", line.number, name=line.name)
    return length
