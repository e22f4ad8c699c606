"""What the rules on seats and head-counts mean, by sums."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from scheduler.constraints import BY_NAME
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import instant, meeting, tiny

GROUPS = {
    "members": {"name": "Members", "count": 6},
    "guests": {"name": "Guests", "count": 3, "kind": "guest"},
    "drivers": {"name": "Drivers", "count": 2, "kind": "service"},
    "speakers": {"name": "Speakers", "count": 2, "inside": "members"},
}


def _broken(rule: str, start: str = "2024-06-06 09:00", seats: int = 100, **facts: Any) -> bool:
    resolved = tiny(
        halls={"hall": {"name": "Hall", "seats": seats}},
        restrictions={
            "spaced": {"during": "2024-06-07", "seat_factor": 50},
            "few": {"during": "2024-06-07", "at_most": 10},
        },
        conferences={"a": meeting(delegates=GROUPS, sites={"main": "hall"}, **facts)},
    )
    plan = random_plan(resolved, Random(0), when={("a", "main"): instant(start)})
    return any(
        True for subject in BY_NAME[rule].subjects(resolved) for _ in BY_NAME[rule].violations(resolved, plan, subject)
    )


@pytest.mark.parametrize(
    ("total", "overlap", "broken"),
    [
        # 6 members + 3 guests = 9; drivers are not counted, speakers are among the members.
        ({"people": 9}, None, False),
        ({"people": "10-12"}, None, True),
        # With the drivers 9 + 2 = 11.
        ({"people": 11, "counts": ["delegate", "guest", "service"]}, None, False),
        # 1 to 2 people are both member and guest: 7 or 8 in all.
        ({"people": 7}, "1-2", False),
        ({"people": 8}, "1-2", False),
        ({"people": 9}, "1-2", True),
        ({"people": 6}, "1-2", True),
        ({"people": 2}, "1+", False),
    ],
)
def test_head_count(total: dict[str, Any], overlap: str | None, *, broken: bool) -> None:
    overlaps = [{"groups": ["members", "guests"], "people": overlap}] if overlap else []
    assert _broken("head_count", total=total, overlaps=overlaps) == broken


@pytest.mark.parametrize(
    ("start", "seats", "broken"),
    [
        # 6 members + 3 guests take 9 seats, whoever is counted twice; half of 18 are 9, half of 17 are 8.
        ("2024-06-06 09:00", 9, False),
        ("2024-06-06 09:00", 8, True),
        ("2024-06-07 09:00", 18, False),
        ("2024-06-07 09:00", 17, True),
        # From 22:00 to midnight is still the day before the restriction; from 23:00 on it reaches into it.
        ("2024-06-06 22:00", 17, False),
        ("2024-06-06 23:00", 17, True),
    ],
)
def test_hall_capacity(start: str, seats: int, *, broken: bool) -> None:
    overlaps = [{"groups": ["members", "guests"], "people": 3}]
    assert _broken("hall_capacity", start, seats, overlaps=overlaps) == broken


def test_attendance_cap_counts_everybody_at_the_site() -> None:
    # 6 members + 3 guests + 2 drivers = 11 people where 10 may gather, on 7 June only.
    assert _broken("attendance_cap", "2024-06-07 09:00")
    assert not _broken("attendance_cap", "2024-06-06 09:00")
