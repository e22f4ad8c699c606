"""Lengths of time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from scheduler.scenario.grammar import Duration, DurationOrZero


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("3h30m", 3 * 60 + 30),
        ("3h30", 3 * 60 + 30),
        ("3h 30m", 3 * 60 + 30),
        ("3h", 180),
        ("90m", 90),
        ("90 min", 90),
        ("90 phút", 90),
        ("3 giờ 30 phút", 210),
        ("3 giờ", 180),
        ("3 tiếng", 180),
        ("2 giờ rưỡi", 150),
        ("1.5h", 90),
        ("1,5 giờ", 90),
        ("1d", 24 * 60),
        ("2 days", 48 * 60),
        ("2 ngày", 48 * 60),
        ("1d 2h 5m", 24 * 60 + 2 * 60 + 5),
        ("half day", 4 * 60),
        ("half-day", 4 * 60),
        ("half a day", 4 * 60),
        ("nửa ngày", 4 * 60),
        ("1/2 ngày", 4 * 60),
        ("½ ngày", 4 * 60),
        ("(1/2 ngày)", 4 * 60),
        ("nửa giờ", 30),
        ("half an hour", 30),
        ("PT3H30M", 210),
        ("PT90M", 90),
        ("P1D", 24 * 60),
        ("P1DT2H", 26 * 60),
    ],
)
def test_a_duration_is_read(text: str, minutes: int) -> None:
    assert Duration.read(text) == Duration(minutes)
    assert DurationOrZero.read(text).minutes == minutes


@pytest.mark.parametrize("text", ["0", "0m", "0 phút", "0h", "PT0M"])
def test_zero_is_read_where_it_is_allowed(text: str) -> None:
    assert DurationOrZero.read(text).minutes == 0
    assert str(DurationOrZero.read(text)) == "0m"


def test_canonical_text_and_arithmetic() -> None:
    assert [str(Duration(minutes)) for minutes in (5, 60, 210, 24 * 60)] == ["5m", "1h", "3h30m", "24h"]
    assert Duration(210).timedelta == timedelta(hours=3, minutes=30)
    assert Duration(90) < Duration(91)


def test_echoes() -> None:
    echoes = [Duration(minutes).echo() for minutes in (45, 180, 210)]
    assert [echo.sentence("vi") for echo in echoes] == ["45 phút", "3 giờ", "3 giờ 30 phút"]
    assert [echo.sentence("en") for echo in echoes] == ["45 min", "3 h", "3 h 30 min"]
