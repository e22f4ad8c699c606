"""A case of the standard, and what several of them are made of."""

from __future__ import annotations

from typing import NamedTuple

HOUR = "DTSTART:20200828T010000Z\nDURATION:PT1H\n"
"""08:00 to 09:00 on Friday the 28th, in Việt Nam."""
WEEKLY = "DTSTART;TZID=Asia/Ho_Chi_Minh:20200803T080000\nDTEND;TZID=Asia/Ho_Chi_Minh:20200803T100000\n"
FIVE = WEEKLY + "RRULE:FREQ=WEEKLY;COUNT=5\n"
MONDAYS = ["3/8", "10/8", "17/8", "24/8", "31/8"]


class Case(NamedTuple):
    """A calendar, its busy times by the standard in the owner's clock (``?``: tentative), and where it says so."""

    name: str
    components: list[str]
    busy: list[str]
    says: str
    zone: str = "Asia/Ho_Chi_Minh"
    head: str = ""
    owner: str | None = None


def at(days: list[str], hours: str = "08:00-10:00") -> list[str]:
    """The same hours on several days."""
    return [f"{day} {hours}" for day in days]
