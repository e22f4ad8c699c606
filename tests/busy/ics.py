"""Calendars of a few lines, and what is asked of them: August and September 2020, for somebody in Việt Nam."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.busy import BusyTime, busy_times, read_calendar

if TYPE_CHECKING:
    from datetime import tzinfo

HOME = ZoneInfo("Asia/Ho_Chi_Minh")
OPENS, CLOSES = datetime(2020, 8, 1, tzinfo=UTC), datetime(2020, 10, 1, tzinfo=UTC)


def calendar(*components: str, head: str = "") -> bytes:
    """A calendar of components, each a text whose lines may be indented."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", *_stripped(head)]
    lines += [line for component in components for line in _stripped(component)]
    return "".join(f"{line}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def event(text: str, uid: str = "a@example.org") -> str:
    """An event that says what a text says."""
    return f"BEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20200801T000000Z\n{text}\nEND:VEVENT"


def _stripped(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def times(
    content: bytes, zone: tzinfo = HOME, *, public: bool = False, address: str | None = None
) -> tuple[BusyTime, ...]:
    """When the owner of a calendar is busy in the two months."""
    return busy_times([read_calendar(content, "busy.ics")], OPENS, CLOSES, zone, public=public, address=address)


def shown(found: tuple[BusyTime, ...], zone: tzinfo = HOME) -> list[str]:
    """Busy times as a person writes them: 27/8 08:00-10:00, the day of the end only where it is another."""
    return [_one(each, zone) for each in found]


def _one(each: BusyTime, zone: tzinfo) -> str:
    start, end = each.start.astimezone(zone), each.end.astimezone(zone)
    last = f"{end:%H:%M}" if start.date() == end.date() else f"{end.day}/{end.month} {end:%H:%M}"
    return f"{start.day}/{start.month} {start:%H:%M}-{last}" + ("?" if each.tentative else "")
