from __future__ import annotations

import pytest

from tests.objectives.judged import judged
from tests.witnesses.scenarios import meeting, tiny


@pytest.mark.parametrize(
    ("hall", "delegates", "seats"),
    [
        # 20 seats, less 11 delegates and 3 guests; the crew stands, the leaders are among the delegates.
        ("large", 11, 6),
        ("small", 11, 0),
        ("unknown", 11, 0),
    ],
)
def test_seats_without_a_delegate_or_guest(hall: str, delegates: int, seats: int) -> None:
    resolved = tiny(
        halls={
            "large": {"name": "Large", "seats": 20},
            "small": {"name": "Small", "seats": 10},
            "unknown": {"name": "Unknown"},
        },
        conferences={
            "a": meeting(
                sites={"main": ["large", "small", "unknown"]},
                delegates={
                    "delegates": {"name": "Delegates", "count": "5-15"},
                    "guests": {"name": "Guests", "kind": "guest", "count": 3},
                    "crew": {"name": "Crew", "kind": "service", "count": 4},
                    "leaders": {"name": "Leaders", "count": 2, "inside": "delegates"},
                },
            )
        },
    )
    said = {("a", "delegates", "main"): delegates}
    assert judged("empty_seats", resolved, halls={("a", "main"): hall}, seats=said) == seats
