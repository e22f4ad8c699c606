from __future__ import annotations

from tests.objectives.judged import judged
from tests.witnesses.scenarios import meeting, tiny


def test_the_best_served_against_the_least() -> None:
    resolved = tiny(
        units={name: {"name": name} for name in ("north", "south", "east")},
        sets={"wards": ["north", "south", "east"]},
        conferences={"a": meeting(delegates={"wards": {"name": "Wards", "from": "wards", "each": "1-3"}})},
    )
    seats = {("a", "wards", "north"): 1, ("a", "wards", "south"): 2, ("a", "wards", "east"): 3}
    assert judged("even_seats", resolved, seats=seats) == 3 - 1
    assert judged("even_seats", resolved, seats=dict.fromkeys(seats, 2)) == 0
    # One unit with two people more is less even than two units with one more each.
    one_with_two = dict.fromkeys(seats, 1) | {("a", "wards", "east"): 3}
    two_with_one = dict.fromkeys(seats, 2) | {("a", "wards", "east"): 1}
    assert judged("even_seats", resolved, seats=one_with_two) == 2
    assert judged("even_seats", resolved, seats=two_with_one) == 1
