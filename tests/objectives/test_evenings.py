from __future__ import annotations

import pytest

from tests.objectives.judged import judged
from tests.witnesses.scenarios import instant, meeting, tiny


@pytest.mark.parametrize(
    ("start", "minutes"),
    [
        ("2024-06-07 15:00", 0),
        ("2024-06-07 16:00", 60),
        ("2024-06-07 19:00", 120),
        ("2024-06-07 07:00", 60),
        # The break at noon lies within the hours of work.
        ("2024-06-07 11:30", 0),
        # A Saturday is another wish's; of two hours across midnight, the one on Friday counts.
        ("2024-06-08 19:00", 0),
        ("2024-06-07 23:00", 60),
        ("2024-06-06 23:00", 120),
    ],
)
def test_minutes_before_and_after_work(start: str, minutes: int) -> None:
    resolved = tiny(conferences={"a": meeting()})
    assert judged("evenings", resolved, when={("a", "main"): instant(start)}) == minutes
