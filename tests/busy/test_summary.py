"""The text of a public entry, as people wrote it."""

from __future__ import annotations

import pytest

from scheduler.busy import read_calendar
from tests.busy.ics import calendar, event


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"Họp\, phòng 2\; tầng 3", "Họp, phòng 2; tầng 3"),
        (r"Họp\nphòng 2", "Họp phòng 2"),
        (r"C:\\nhap", r"C:\nhap"),  # an escaped backslash, then an n: no new line
    ],
)
def test_escapes_are_undone_from_the_left(written: str, read: str) -> None:
    found = read_calendar(calendar(event(f"DTSTART:20200828T010000Z\nSUMMARY:{written}")), "office.ics")
    assert [each.summary for each in found.events] == [read]
