"""Days of the week."""

from __future__ import annotations

import pytest

from scheduler.scenario.grammar import Weekdays


@pytest.mark.parametrize(
    ("text", "days", "canonical"),
    [
        ("mon-fri", (0, 1, 2, 3, 4), "mon-fri"),
        ("Monday to Friday", (0, 1, 2, 3, 4), "mon-fri"),
        ("thứ hai - thứ sáu", (0, 1, 2, 3, 4), "mon-fri"),
        ("từ thứ hai đến thứ sáu", (0, 1, 2, 3, 4), "mon-fri"),
        ("T2-T6", (0, 1, 2, 3, 4), "mon-fri"),
        ("T2 – T7", (0, 1, 2, 3, 4, 5), "mon-sat"),
        ("mon", (0,), "mon"),
        ("sat,sun", (5, 6), "sat,sun"),
        ("sun, sat", (5, 6), "sat,sun"),
        ("thứ bảy", (5,), "sat"),
        ("thứ bảy, chủ nhật", (5, 6), "sat,sun"),
        ("CN", (6,), "sun"),
        ("thứ 2, thứ 4, thứ 6", (0, 2, 4), "mon,wed,fri"),
        ("mon-wed, fri", (0, 1, 2, 4), "mon-wed,fri"),
        ("mon, mon", (0,), "mon"),
        # a run past Sunday: Friday, Saturday, Sunday, Monday
        ("fri-mon", (0, 4, 5, 6), "mon,fri-sun"),
    ],
)
def test_weekdays_are_read(text: str, days: tuple[int, ...], canonical: str) -> None:
    assert Weekdays.read(text) == Weekdays(days)
    assert str(Weekdays(days)) == canonical


def test_echoes() -> None:
    assert Weekdays.read("sat,sun").echo().sentence("vi") == "thứ Bảy, Chủ nhật"
    assert Weekdays.read("sat,sun").echo().sentence("en") == "Saturday, Sunday"
