from __future__ import annotations

from datetime import date

import pytest

from scheduler.facts import HalfDay, half_day, half_days
from tests.reports.examples import at

DAY = date(2020, 8, 28)


@pytest.mark.parametrize(
    ("hour", "minute", "part"),
    [(0, 0, "morning"), (11, 59, "morning"), (12, 0, "afternoon"), (17, 59, "afternoon"), (18, 0, "evening")],
)
def test_noon_and_six_divide_the_day(hour: int, minute: int, part: str) -> None:
    assert half_day(at(28, hour, minute)).part.value == part


def test_what_ends_at_noon_leaves_the_afternoon_free() -> None:
    assert list(half_days(at(28, 8), at(28, 12))) == [HalfDay(DAY, 0)]
    assert list(half_days(at(28, 8), at(28, 12, 30))) == [HalfDay(DAY, 0), HalfDay(DAY, 1)]


def test_a_night_is_passed_over() -> None:
    # From 17:00 on 28/8 to 9:00 on 29/8: an afternoon, an evening and a morning.
    reached = list(half_days(at(28, 17), at(29, 9)))
    assert reached == [HalfDay(DAY, 1), HalfDay(DAY, 2), HalfDay(date(2020, 8, 29), 0)]
