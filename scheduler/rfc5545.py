"""The names of calendar components, as all calendar files have them (RFC 5545, 3.6; RFC 7953)."""

from __future__ import annotations

VCALENDAR = "VCALENDAR"
VEVENT = "VEVENT"
VTODO = "VTODO"
VALARM = "VALARM"
VFREEBUSY = "VFREEBUSY"
VAVAILABILITY = "VAVAILABILITY"
VTIMEZONE = "VTIMEZONE"

ENTRIES = (VEVENT, VTODO)
"""What a plan becomes in calendars."""


def end_of(entry: str) -> str:
    """The property in which an entry of this name says when it is over."""
    return "DTEND" if entry == VEVENT else "DUE"
