"""Time zones as written, read by other eyes: the strict reading, against the tables of the world."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from scheduler.calendars.entry import Event
from scheduler.calendars.strict import faults
from scheduler.calendars.strict.lines import content_lines
from scheduler.calendars.strict.tree import components
from scheduler.calendars.strict.zones import offset_at
from scheduler.calendars.writer import Book
from scheduler.calendars.zones import observances

if TYPE_CHECKING:
    from scheduler.rfc5545 import Component

RULED = [
    "Europe/Paris",
    "America/New_York",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "America/Santiago",
    "Asia/Jerusalem",
]
FIXED = ["Asia/Ho_Chi_Minh", "Asia/Kolkata", "America/Phoenix", "Asia/Kathmandu"]
# Rules that changed in these years, or that no rule by weekdays can say.
CHANGING = ["Africa/Casablanca", "America/Nuuk", "Asia/Gaza", "Asia/Amman", "Europe/Istanbul", "America/Mexico_City"]


def book(zone: str, year: int) -> bytes:
    start = datetime(year, 5, 10, 8, tzinfo=ZoneInfo(zone))
    end = start + timedelta(hours=1)
    event = Event("0123456789abcdef", start, end, "Họp", "", ())
    return Book("Lịch", "vi", zone, datetime(year, 1, 1, tzinfo=UTC), (event,)).to_ical()


def described(data: bytes) -> Component:
    calendar = components(content_lines(data)[0])[0][0]
    return next(component for component in calendar.inside if component.name == "VTIMEZONE")


@pytest.mark.parametrize("year", [2016, 2020, 2023, 2026])
@pytest.mark.parametrize("key", [*RULED, *FIXED, *CHANGING])
def test_every_day_has_the_offset_of_the_tables(key: str, year: int) -> None:
    """At noon of every day of the year; no change of clocks falls at noon."""
    data = book(key, year)
    assert faults(data) == []
    zone = described(data)
    noon = datetime(year, 1, 1, 12)
    for day in range(365):
        local = noon + timedelta(days=day)
        assert offset_at(zone, local) == local.replace(tzinfo=ZoneInfo(key)).utcoffset(), local


@pytest.mark.parametrize("key", RULED)
def test_a_lasting_rule_is_written_as_one(key: str) -> None:
    """Two recurrence rules, also right many years later."""
    written = observances(key, 2026, 2026)
    assert [observance.rule is not None for observance in written] == [True, True]
    zone, later = described(book(key, 2026)), datetime(2035, 1, 1, 12)
    for day in range(365):
        local = later + timedelta(days=day)
        assert offset_at(zone, local) == local.replace(tzinfo=ZoneInfo(key)).utcoffset(), local


def test_vietnam_is_one_offset_since_1975() -> None:
    text = book("Asia/Ho_Chi_Minh", 2020).decode()
    start, end = text.index("BEGIN:VTIMEZONE"), text.index("BEGIN:VEVENT")
    assert text[start:end].split("\r\n") == [
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Ho_Chi_Minh",
        "BEGIN:STANDARD",
        "DTSTART:19750613T000000",
        "TZNAME:+07",
        "TZOFFSETFROM:+0800",
        "TZOFFSETTO:+0700",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    ]


def test_a_last_sunday_shifted_by_a_day_keeps_its_rule() -> None:
    """Israel's summer time begins on the Friday before the last Sunday of March: between 23 and 29 March."""
    summer = next(o for o in observances("Asia/Jerusalem", 2023, 2023) if o.kind == "DAYLIGHT")
    assert summer.rule == {"FREQ": "YEARLY", "BYMONTH": 3, "BYDAY": "FR", "BYMONTHDAY": [*range(23, 30)]}


@pytest.mark.parametrize("key", ["UTC", "Etc/UTC"])
def test_universal_time_needs_no_zone(key: str) -> None:
    data = book(key, 2020)
    assert b"VTIMEZONE" not in data
    assert b"DTSTART:20200510T080000Z" in data
    assert faults(data) == []


@pytest.mark.parametrize("key", ["../../etc/passwd", "/etc/passwd", "Nowhere/Land"])
def test_a_zone_is_no_path(key: str) -> None:
    with pytest.raises((ValueError, OSError, LookupError)):
        observances(key, 2020, 2020)
