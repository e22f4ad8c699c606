"""Times of day and spans of them."""

from __future__ import annotations

from datetime import time

import pytest

from scheduler.scenario.grammar import ClockSpan, ClockTime


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("08:00", "08:00"),
        ("8:00", "08:00"),
        ("08:00:00", "08:00"),
        ("0:00", "00:00"),
        ("23:59", "23:59"),
        ("8h", "08:00"),
        ("8h30", "08:30"),
        ("8g30", "08:30"),
        ("8 giờ", "08:00"),
        ("lúc 08 giờ 00", "08:00"),
        ("10 giờ 00 phút", "10:00"),
        ("8 giờ rưỡi", "08:30"),
        ("8 giờ sáng", "08:00"),
        ("2 giờ chiều", "14:00"),
        ("14 giờ chiều", "14:00"),
        ("7 giờ 30 tối", "19:30"),
        ("8 am", "08:00"),
        ("12 am", "00:00"),
        ("12 pm", "12:00"),
        ("2pm", "14:00"),
        ("at 9:30 p.m.", "21:30"),
    ],
)
def test_a_clock_is_read(text: str, clock: str) -> None:
    assert str(ClockTime.read(text)) == clock


def test_a_clock_is_minutes_since_midnight_and_a_time() -> None:
    # 8 x 60 + 30 = 510
    assert ClockTime.read("8h30") == ClockTime(510)
    assert ClockTime(510).time == time(8, 30)
    assert ClockTime(24 * 60).time == time(0)
    assert ClockTime.read("7h") < ClockTime.read("8h")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("07:30-11:30", "07:30-11:30"),
        ("07:30 – 11:30", "07:30-11:30"),
        ("07:30 — 11:30", "07:30-11:30"),
        ("từ 7h30 đến 11h30", "07:30-11:30"),
        ("7h30 tới 11 giờ", "07:30-11:00"),
        ("from 1 pm to 5 pm", "13:00-17:00"),
        ("18:00-24:00", "18:00-24:00"),
        ("từ 18 giờ đến 24 giờ", "18:00-24:00"),
    ],
)
def test_a_span_of_the_clock_is_read(text: str, span: str) -> None:
    assert str(ClockSpan.read(text)) == span


def test_echoes() -> None:
    assert ClockTime.read("8h").echo().sentence("vi") == "08 giờ 00"
    assert ClockTime.read("8h").echo().sentence("en") == "08:00"
    assert ClockSpan.read("7h30-11h").echo().sentence("vi") == "từ 07 giờ 30 đến 11 giờ 00"
    assert ClockSpan.read("7h30-11h").echo().sentence("en") == "from 07:30 to 11:00"
