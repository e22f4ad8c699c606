"""Stretches of time for absences and closures."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from scheduler.scenario.grammar import Window

WINDOW = TypeAdapter(Window)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        # a day ends where the next begins; the end is not included
        ("28/8/2020", "2020-08-28T00:00", "2020-08-29T00:00"),
        ("cả ngày 28/8/2020", "2020-08-28T00:00", "2020-08-29T00:00"),
        ("sáng 28/8/2020", "2020-08-28T00:00", "2020-08-28T12:00"),
        ("chiều 28/8/2020", "2020-08-28T12:00", "2020-08-28T18:00"),
        ("tối 31/8/2020", "2020-08-31T18:00", "2020-09-01T00:00"),
        ("27/8/2020 - 28/8/2020", "2020-08-27T00:00", "2020-08-29T00:00"),
        ("27-28/8/2020", "2020-08-27T00:00", "2020-08-29T00:00"),
        ("tháng 8/2020", "2020-08-01T00:00", "2020-09-01T00:00"),
        ("sáng 27/8 - chiều 28/8/2020", "2020-08-27T00:00", "2020-08-28T18:00"),
        ("sáng 27 đến sáng 28/8/2020", "2020-08-27T00:00", "2020-08-28T12:00"),
        ("08:00-10:00 28/8/2020", "2020-08-28T08:00", "2020-08-28T10:00"),
        ("từ 8h đến 10h ngày 28/8/2020", "2020-08-28T08:00", "2020-08-28T10:00"),
        ("28/8/2020 8h-10h", "2020-08-28T08:00", "2020-08-28T10:00"),
        ("20:00-24:00 28/8/2020", "2020-08-28T20:00", "2020-08-29T00:00"),
        ("từ 8h 27/8 đến 10h 28/8/2020", "2020-08-27T08:00", "2020-08-28T10:00"),
        ({"from": "08:00 28/8/2020", "to": "10:00 28/8/2020"}, "2020-08-28T08:00", "2020-08-28T10:00"),
        ({"from": "28/8/2020", "to": "sáng 29/8/2020"}, "2020-08-28T00:00", "2020-08-29T12:00"),
        ({"from": "08:00 28/8/2020", "to": "24:00 28/8/2020"}, "2020-08-28T08:00", "2020-08-29T00:00"),
    ],
)
def test_a_window_is_read(written: object, start: str, end: str) -> None:
    window = WINDOW.validate_python(written)
    assert (window.start, window.end) == (datetime.fromisoformat(start), datetime.fromisoformat(end))


def test_offsets_are_kept() -> None:
    window = Window.read("2020-08-28T08:00+07:00..2020-08-28T10:00+07:00")
    hanoi = timezone(timedelta(hours=7))
    assert window.start == datetime(2020, 8, 28, 8, tzinfo=hanoi)
    assert window.end == datetime(2020, 8, 28, 10, tzinfo=hanoi)


def test_a_24_oclock_end_moves_the_stated_weekday_along() -> None:
    window = Window.read("20:00-24:00 28/8/2020 (thứ sáu)")
    assert all(day.weekday_matches for day in window.stated_days)


def test_the_last_midnight_of_the_calendar_is_out_of_range() -> None:
    with pytest.raises(PydanticCustomError, match="2200"):
        Window.read("20:00-24:00 31/12/2199")


def test_echoes() -> None:
    def vi(text: str) -> str:
        return Window.read(text).echo().sentence("vi")

    assert vi("sáng 28/8/2020") == "buổi sáng thứ Sáu, ngày 28/8/2020"
    assert vi("27-28/8/2020") == "từ thứ Năm, ngày 27/8/2020 đến hết thứ Sáu, ngày 28/8/2020"
    assert vi("8h-10h 28/8/2020") == "từ 08 giờ 00 đến 10 giờ 00, thứ Sáu, ngày 28/8/2020"
    assert Window.read("8h-10h 28/8/2020").echo().sentence("en") == "from 08:00 to 10:00 on Friday, 28 August 2020"
    assert vi("8h 27/8/2020 - 10h 28/8/2020") == (
        "từ 08 giờ 00, thứ Năm, ngày 27/8/2020 đến 10 giờ 00, thứ Sáu, ngày 28/8/2020"
    )
