from __future__ import annotations

import pytest

from tests.objectives.judged import judged
from tests.witnesses.scenarios import instant, meeting, tiny


@pytest.mark.parametrize(
    ("start", "days"),
    [("2024-06-06 09:00", 0), ("2024-06-08 09:00", 2), ("2024-06-07 23:00", 2), ("2024-06-07 22:00", 1)],
)
def test_days_to_the_last_minute(start: str, days: int) -> None:
    # Two hours from 22:00 are over at midnight, which is still the same day.
    resolved = tiny(conferences={"a": meeting()})
    assert judged("earliest_finish", resolved, when={("a", "main"): instant(start)}) == days


@pytest.mark.parametrize(("outcome", "days"), [(("merged", "b"), 3 + 3), (("skipped", None), 3)])
def test_merged_it_is_over_with_its_host(outcome: tuple[str, str | None], days: int) -> None:
    resolved = tiny(
        conferences={"a": meeting(instead={"merge_into": ["b"], "skip": True}), "b": meeting(duration="4h")}
    )
    outcomes = {("a",): outcome, ("b",): ("held", None)}
    when = {("b", "main"): instant("2024-06-09 09:00")}
    assert judged("earliest_finish", resolved, outcomes=outcomes, when=when) == days
