from __future__ import annotations

import pytest

from tests.objectives.judged import judged
from tests.witnesses.scenarios import instant, meeting, tiny


@pytest.mark.parametrize(
    ("prefer", "start", "minutes"),
    [
        ("10:00 2024-06-08", "2024-06-06 08:30", 90),
        ("10:00 2024-06-08", "2024-06-08 14:00", 240),
        # Two hours from 11:00 reach an hour past noon; from 10:00 they just fit the morning.
        ("2024-06-08 morning", "2024-06-07 11:00", 60),
        ("2024-06-08 morning", "2024-06-07 10:00", 0),
        # The afternoon is from 12:00 to 18:00.
        ("2024-06-08 afternoon", "2024-06-08 11:00", 60),
        ("2024-06-08 afternoon", "2024-06-08 17:30", 90),
        ("2024-06-08", "2024-06-07 21:00", 0),
        ("2024-06-07..2024-06-08", "2024-06-07 21:00", 0),
        # 22:30 in Tokyo is 13:30 here.
        ("2024-06-08T22:30+09:00", "2024-06-08 13:00", 30),
    ],
)
def test_minutes_to_the_preferred_time(prefer: str, start: str, minutes: int) -> None:
    when = {"within": "2024-06-06..2024-06-09", "prefer": prefer}
    resolved = tiny(conferences={"a": meeting(when=when)})
    assert judged("preferred_time", resolved, when={("a", "main"): instant(start)}) == minutes
