"""What an entry says of how its task stands (RFC 5545, 3.6.2, 3.8.1.8, 3.8.1.11, 3.8.2.1)."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from scheduler.busy.components import one
from scheduler.busy.lines import FaultError
from scheduler.busy.values import time_of, whole_number
from scheduler.status.said import MARGIN, Said

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from scheduler.rfc5545 import Line
    from scheduler.status.calendars.entries import Entry

WHOLE = 100
UNTICKED = ("NEEDS-ACTION", "IN-PROCESS")


def said_of(entry: Entry, zone: ZoneInfo, last: date) -> Said | None:
    """How a task stands by one copy of it, in the zone of its unit; None if the copy says nothing.

    Nobody has said anything of a task that needs action: so it was published. A task that is put back to that keeps
    the instant at which it was once ticked, in some programs; it is not done. ``last`` is the last day of the plan.
    """
    component = entry.component
    status, percent, completed = component.word("STATUS"), _percent(entry), one(component, "COMPLETED")
    if entry.cancelled:
        return None
    if status == "COMPLETED" or percent == WHOLE or (completed and status not in UNTICKED):
        return _done(entry, completed, zone, last)
    if percent or status == "IN-PROCESS":
        return Said("begun", percent or None)
    return None


def _percent(entry: Entry) -> int:
    line = one(entry.component, "PERCENT-COMPLETE")
    percent = whole_number(line) if line else 0
    if line and percent > WHOLE:
        raise FaultError("returned_percent_impossible", line.number)
    return percent


def _done(entry: Entry, completed: Line | None, zone: ZoneInfo, last: date) -> Said:
    if completed is None:
        return Said("done")
    moment = time_of(completed, entry.zones)
    at = in_zone(moment, zone).replace(second=0) if isinstance(moment, datetime) else None
    on = at.date() if at else moment
    if on > last + MARGIN:
        raise FaultError("returned_completed_impossible", completed.number)
    return Said("done", on=on, at=at)


def in_zone(moment: datetime, zone: ZoneInfo) -> datetime:
    """An instant by the clock of a zone; a floating time is one of that clock."""
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
