"""Parts of the day, and days with a part."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.scenario.grammar import PART_CLOCKS, Day, DayPart, DaySpan

THE_DAY = Day(date(2020, 8, 28))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("morning", DayPart.MORNING),
        ("sáng", DayPart.MORNING),
        ("Buổi sáng", DayPart.MORNING),
        ("chiều", DayPart.AFTERNOON),
        ("tối", DayPart.EVENING),
        ("cả ngày", DayPart.DAY),
        ("day", DayPart.DAY),
        ("all day", DayPart.DAY),
    ],
)
def test_a_part_of_the_day_is_read(text: str, part: DayPart) -> None:
    assert DayPart.read(text) is part


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("28/8/2020", DaySpan(THE_DAY)),
        ("sáng 28/8/2020", DaySpan(THE_DAY, DayPart.MORNING)),
        ("buổi sáng ngày 28 tháng 8 năm 2020", DaySpan(THE_DAY, DayPart.MORNING)),
        ("2020-08-28 morning", DaySpan(THE_DAY, DayPart.MORNING)),
        ("chiều thứ sáu, ngày 28/8/2020", DaySpan(Day(THE_DAY.date, 4), DayPart.AFTERNOON)),
        ("28/8/2020 (thứ sáu) buổi tối", DaySpan(Day(THE_DAY.date, 4), DayPart.EVENING)),
        ("cả ngày 28/8/2020", DaySpan(THE_DAY, DayPart.DAY)),
        ("in the afternoon of 28 August 2020", DaySpan(THE_DAY, DayPart.AFTERNOON)),
    ],
)
def test_a_day_or_a_part_of_it_is_read(text: str, span: DaySpan) -> None:
    assert DaySpan.read(text) == span


def test_the_parts_of_a_day_meet() -> None:
    morning, afternoon, evening, day = (PART_CLOCKS[part] for part in DayPart)
    assert (morning.end, afternoon.end) == (afternoon.start, evening.start)
    assert (morning.start, evening.end) == (day.start, day.end)
    assert DaySpan(THE_DAY).clock == day


def test_echoes() -> None:
    span = DaySpan.read("sáng 28/8/2020")
    assert span.echo().sentence("vi") == "buổi sáng thứ Sáu, ngày 28/8/2020"
    assert span.echo().sentence("en") == "the morning of Friday, 28 August 2020"
    assert [part.echo().sentence("vi") for part in DayPart] == ["buổi sáng", "buổi chiều", "buổi tối", "cả ngày"]
