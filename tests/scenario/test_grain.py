"""The grain of a scenario: as long as what is stated allows, and the clocks of its zones."""

from __future__ import annotations

from typing import Any

import pytest

from tests.witnesses.scenarios import meeting, tiny


def grain(*, place: str | None = None, **rooms: Any) -> int:
    places = {"there": {"name": "There", "timezone": place}} if place else {}
    return tiny(places=places, conferences={"a": meeting()}, **rooms).grain


@pytest.mark.parametrize(
    ("zone", "place", "minutes"),
    [
        ("UTC", None, 30),
        ("Asia/Ho_Chi_Minh", "America/New_York", 30),
        # 5 h 30 min from UTC is half an hour, 5 h 45 min a quarter past the hour.
        ("UTC", "Asia/Kolkata", 30),
        ("Asia/Kathmandu", None, 15),
        ("Asia/Ho_Chi_Minh", "Asia/Kathmandu", 15),
    ],
)
def test_every_clock_strikes_on_the_grain(zone: str, place: str | None, minutes: int) -> None:
    assert grain(timezone=zone, place=place) == minutes


def test_nothing_stated_is_rounded() -> None:
    assert grain(people={"lan": {"name": "Lan", "away": {"call": "2024-06-06 09:20 to 2024-06-06 10:00"}}}) == 10
