from __future__ import annotations

from tests.objectives.judged import judged
from tests.witnesses.scenarios import meeting, tiny


def test_seats_above_the_smallest_share() -> None:
    resolved = tiny(
        units={name: {"name": name} for name in ("north", "south", "east")},
        sets={"wards": ["north", "south", "east"]},
        conferences={"a": meeting(delegates={"wards": {"name": "Wards", "from": "wards", "each": "1-3"}})},
    )
    seats = {("a", "wards", "north"): 1, ("a", "wards", "south"): 2, ("a", "wards", "east"): 3}
    assert judged("even_seats", resolved, seats=seats) == 0 + 1 + 2
    assert judged("even_seats", resolved, seats=dict.fromkeys(seats, 2)) == 0
