"""Dates and times: their form, the zone they are in, and that what begins ends later."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.busy.known_zones import known_zone
from scheduler.calendars.strict.fault import Fault
from scheduler.rfc5545 import VEVENT, Component, Line, end_of

if TYPE_CHECKING:
    from collections.abc import Iterator


LOCAL = ("DTSTART", "DTEND", "DUE", "RECURRENCE-ID")
UNIVERSAL = ("DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED")
_FORMS = {"DATE": (r"\d{8}", "%Y%m%d"), "DATE-TIME": (r"\d{8}T\d{6}Z?", "%Y%m%dT%H%M%S")}


def time_faults(calendar: Component) -> Iterator[Fault]:
    """Every fault in the times of events and tasks."""
    for entry in calendar.entries:
        for line in entry.properties:
            if line.name in LOCAL or line.name in UNIVERSAL:
                yield from _form_faults(line)
        yield from _order_faults(entry)


def _form_faults(line: Line) -> Iterator[Fault]:
    if parsed(line) is None:
        yield Fault(line.number, "bad-date-time", str(line))
    elif line.name in UNIVERSAL and not line.value.endswith("Z"):
        yield Fault(line.number, "not-universal", str(line))
    elif line.value.endswith("Z") and "TZID" in line.parameters:
        yield Fault(line.number, "universal-with-zone", str(line))
    elif line.name in LOCAL and _kind(line) == "DATE-TIME" and not _anchored(line):
        yield Fault(line.number, "floating-time", str(line))


def _order_faults(entry: Component) -> Iterator[Fault]:
    start, duration = entry.first("DTSTART"), entry.first("DURATION")
    end = entry.first(end_of(entry.name))
    if end and duration:
        yield Fault(duration.number, "end-and-duration", str(duration))
    if entry.name == VEVENT and not end:
        yield Fault(entry.line, "missing-property", "DTEND")
    if start and end and parsed(start) and parsed(end):
        if _kind(start) != _kind(end):
            yield Fault(end.number, "date-and-date-time", str(end))
        elif not _ordered(start, end):
            yield Fault(end.number, "end-not-after-start" if entry.name == VEVENT else "due-before-start", str(end))


def _ordered(start: Line, end: Line) -> bool:
    """Whether an end lies behind a start; a task may be due as it starts. What cannot be read is no matter here."""
    first, last = instant(start), instant(end)
    if first is None or last is None:
        return True
    return first < last or (first == last and end.name == "DUE")


def _kind(line: Line) -> str:
    return line.parameters.get("VALUE", "DATE-TIME")


def _anchored(line: Line) -> bool:
    return line.value.endswith("Z") or "TZID" in line.parameters


def parsed(line: Line) -> datetime | None:
    """A date or date-time as written, without its zone; None where it has neither form."""
    pattern, form = _FORMS.get(_kind(line), ("", ""))
    if not re.fullmatch(pattern, line.value):
        return None
    try:
        return datetime.strptime(line.value.removesuffix("Z"), form)
    except ValueError:
        return None


def zone_of(line: Line) -> ZoneInfo | None:
    """The zone a line names, by the tables of this machine."""
    try:
        return ZoneInfo(line.parameters["TZID"])
    except (KeyError, ValueError, OSError):
        return None


def instant(line: Line) -> datetime | None:
    """A time as an instant; None where that is not known. Dates stand for their midnight."""
    local = parsed(line)
    if local is None or local.year in (MINYEAR, MAXYEAR):  # beyond which other zones would be
        return None
    if line.value.endswith("Z") or _kind(line) == "DATE":
        return local.replace(tzinfo=UTC)
    zone = known_zone(line.parameters.get("TZID", ""))
    return local.replace(tzinfo=zone).astimezone(UTC) if zone else None
