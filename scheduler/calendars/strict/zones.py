"""Time zones: every one used is described, before its use, and as the tables of the world have it."""

from __future__ import annotations

import calendar as months
import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.calendars.strict.fault import Fault
from scheduler.calendars.strict.times import LOCAL, parsed, zone_of
from scheduler.rfc5545 import VTIMEZONE, Component, Line

if TYPE_CHECKING:
    from collections.abc import Iterator


WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(\d{2})?")
_RULE = re.compile(r"FREQ=YEARLY(?:;(?:BYMONTH=\d+|BYDAY=[+-]?\d?(?:MO|TU|WE|TH|FR|SA|SU)|BYMONTHDAY=\d+(?:,\d+)*))+")


def zone_faults(calendar: Component) -> Iterator[Fault]:
    """Every fault in the time zones of a calendar and in the times that use them."""
    zones: dict[str, Component] = {}
    for zone in (component for component in calendar.inside if component.name == VTIMEZONE):
        yield from _description_faults(zone)
        name = zone.first("TZID")
        if name and name.value in zones:
            yield Fault(zone.line, "repeated-zone", name.value)
        elif name:
            zones[name.value] = zone
    for entry in calendar.entries:
        for line in entry.properties:
            if line.name in LOCAL and "TZID" in line.parameters:
                yield from _use_faults(line, zones.get(line.parameters["TZID"]))


def _description_faults(zone: Component) -> Iterator[Fault]:
    yield from (Fault(line.number, "comment-in-zone", str(line)) for line in zone.all("COMMENT"))
    if not zone.inside:
        yield Fault(zone.line, "zone-without-offset")
    for part in zone.inside:
        yield from (Fault(line.number, "comment-in-zone", str(line)) for line in part.all("COMMENT"))
        yield from (Fault(line.number, "dates-in-zone", str(line)) for line in part.all("RDATE"))
        for line in part.all("RRULE"):
            if not _RULE.fullmatch(line.value):
                yield Fault(line.number, "odd-rule-in-zone", str(line))


def _use_faults(line: Line, zone: Component | None) -> Iterator[Fault]:
    known, local = zone_of(line), parsed(line)
    if zone is None:
        yield Fault(line.number, "missing-zone", str(line))
    elif zone.line > line.number:
        yield Fault(line.number, "zone-after-use", str(line))
    elif known is None:
        yield Fault(line.number, "unknown-zone", line.parameters["TZID"])
    elif local is not None and local.replace(tzinfo=known).utcoffset() != offset_at(zone, local):
        yield Fault(line.number, "wrong-zone", str(line))


def offset_at(zone: Component, local: datetime) -> timedelta | None:
    """The offset that a file's own description gives at a local time: that of the latest onset before it."""
    latest: tuple[datetime, timedelta] | None = None
    for part in zone.inside:
        onset, offset = _onset(part, local), _offset(part.first("TZOFFSETTO"))
        if onset is not None and offset is not None and (latest is None or onset > latest[0]):
            latest = (onset, offset)
    return latest[1] if latest else None


def _onset(part: Component, local: datetime) -> datetime | None:
    """The last time up to a local one that an offset begins."""
    start, rule = part.first("DTSTART"), part.first("RRULE")
    first = parsed(start) if start else None
    if first is None or first > local:
        return None
    if rule is None or not _RULE.fullmatch(rule.value):
        return first
    onsets = (_yearly(rule.value, year, first) for year in (local.year, local.year - 1))
    return next((onset for onset in onsets if onset and first <= onset <= local), first)


def _yearly(rule: str, year: int, first: datetime) -> datetime | None:
    """When a rule falls in a year: the weekday, counted in its month or among the days given."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    month, weekday = int(parts.get("BYMONTH", first.month)), WEEKDAYS.index(parts["BYDAY"][-2:])
    among = [int(day) for day in parts["BYMONTHDAY"].split(",")] if "BYMONTHDAY" in parts else range(1, 32)
    last = months.monthrange(year, month)[1]
    days = [day for day in among if day <= last and date(year, month, day).weekday() == weekday]
    count = int(parts["BYDAY"][:-2] or 1)
    index = count - 1 if count > 0 else count
    if not -len(days) <= index < len(days):
        return None
    return datetime.combine(date(year, month, days[index]), first.time())


def _offset(line: Line | None) -> timedelta | None:
    match = _OFFSET.fullmatch(line.value) if line else None
    if match is None:
        return None
    length = timedelta(hours=int(match[2]), minutes=int(match[3]), seconds=int(match[4] or 0))
    return -length if match[1] == "-" else length
