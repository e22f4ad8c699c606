"""Where somebody has put an entry: another time, another deadline, another place.

An entry that bears the mark of its publication is compared with that, so that one of an earlier edition of the plan
is not taken for moved; without the mark, with the plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.busy.components import one
from scheduler.busy.lines import FaultError
from scheduler.busy.values import length_of, time_of
from scheduler.publish.items import unescaped
from scheduler.publish.marks import MARK, digest_of, read_mark
from scheduler.rfc5545 import end_of
from scheduler.status.calendars.todo import in_zone

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from scheduler.busy.values import Time
    from scheduler.status.calendars.entries import Entry

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Placed:
    """Where a copy puts a sitting, as far as that is not where the plan has it."""

    start: datetime | None = None
    all_day: bool = False
    other_length: bool = False
    place: str | None = None


def sitting_placed(entry: Entry, start: datetime, end: datetime, zone: ZoneInfo) -> Placed:
    """Where a copy puts a sitting that the plan has between two instants; ``FaultError`` if that cannot be read."""
    _see_that_it_is_once(entry)
    place = _place(entry) if _is_edited(entry, "LOCATION") else None
    if entry.method == "REPLY" or not _is_edited(entry, "DTSTART", "DTEND"):
        return Placed(place=place)
    first, last = _time(entry, "DTSTART"), _end(entry, "DTEND")
    if first is None:
        return Placed(place=place)
    if not isinstance(first, datetime):
        return Placed(all_day=True, place=place)
    begins = in_zone(first, zone)
    length = in_zone(last, zone) - begins if isinstance(last, datetime) else end - start
    return Placed(begins if begins != start else None, other_length=length != end - start, place=place)


def deadline_placed(entry: Entry, due: datetime) -> datetime | None:
    """Where a copy puts a deadline; None where the plan has it. A day alone leaves it at its hour."""
    name = end_of(entry.component.name)
    _see_that_it_is_once(entry)
    if entry.method == "REPLY" or not _is_edited(entry, name):
        return None
    until = _end(entry, name)
    if until is None:
        return None
    if not isinstance(until, datetime):
        until = datetime.combine(until - _DAY if name == "DTEND" else until, due.timetz())
    moved = until.astimezone(due.tzinfo) if until.tzinfo else until.replace(tzinfo=due.tzinfo)
    return moved if moved != due else None


def was_at_another(entry: Entry, start: datetime) -> bool:
    """Whether a copy is of an earlier edition of the plan, which had its sitting at another time."""
    if _is_edited(entry, "DTSTART"):
        return False
    published = _time(entry, "DTSTART")
    return isinstance(published, datetime) and published.tzinfo is not None and published != start


def _see_that_it_is_once(entry: Entry) -> None:
    for name in ("RRULE", "RDATE", "RECURRENCE-ID"):
        if line := next(iter(entry.component.all(name)), None):
            raise FaultError("returned_entry_recurs", line.number)


def _is_edited(entry: Entry, *names: str) -> bool:
    """Whether any of some properties is not as it was published, as far as that is known."""
    mark = one(entry.component, MARK)
    if mark is None:
        return True
    written = read_mark(mark.value)
    return any(_digest(entry, name) != written.get(name) for name in names)


def _digest(entry: Entry, name: str) -> str | None:
    lines = entry.component.all(name)
    return digest_of(lines) if lines else None


def _place(entry: Entry) -> str | None:
    lines = entry.component.all("LOCATION")
    return (" ".join(unescaped(lines[0].value).split()) or None) if lines else None


def _time(entry: Entry, name: str) -> Time | None:
    line = one(entry.component, name)
    return time_of(line, entry.zones) if line else None


def _end(entry: Entry, name: str) -> Time | None:
    """An end as it is stated, or by a length from the start."""
    start, length = _time(entry, "DTSTART"), one(entry.component, "DURATION")
    if length is None or start is None:
        return _time(entry, name)
    return length_of(length).after(start)
