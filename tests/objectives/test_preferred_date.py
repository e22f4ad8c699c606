from __future__ import annotations

import pytest

from tests.objectives.judged import judged
from tests.witnesses.scenarios import instant, meeting, tiny

WITHIN = "2024-06-06..2024-06-09"


@pytest.mark.parametrize(
    ("prefer", "start", "days"),
    [
        ("10:00 2024-06-08", "2024-06-06 10:00", 2),
        ("2024-06-08 morning", "2024-06-09 15:00", 1),
        ("2024-06-07..2024-06-08", "2024-06-06 09:00", 1),
        ("2024-06-07..2024-06-08", "2024-06-08 09:00", 0),
        ("2024-06-12", "2024-06-09 22:00", 3),
        # 20:00 in Tokyo on 7/6 is 11:00 here on 7/6; 01:00 in Tokyo on 8/6 is still 7/6 here.
        ("2024-06-08T01:00+09:00", "2024-06-07 08:00", 0),
    ],
)
def test_days_to_the_nearest_preferred_day(prefer: str, start: str, days: int) -> None:
    resolved = tiny(conferences={"a": meeting(when={"within": WITHIN, "prefer": prefer})})
    assert judged("preferred_date", resolved, when={("a", "main"): instant(start)}) == days


def test_the_date_is_that_of_the_conferences_own_zone() -> None:
    resolved = tiny(
        places={"saigon": {"name": "Saigon", "timezone": "Asia/Ho_Chi_Minh"}},
        conferences={
            "a": meeting(
                when={"within": WITHIN, "prefer": "2024-06-07"},
                sites={"main": {"halls": "to be found", "place": "saigon"}},
            )
        },
    )
    # 17:30 UTC on 6/6 is 00:30 on 7/6 in Saigon.
    assert judged("preferred_date", resolved, when={("a", "main"): instant("2024-06-06 17:30")}) == 0
    assert judged("preferred_date", resolved, when={("a", "main"): instant("2024-06-06 16:30")}) == 1


@pytest.mark.parametrize(("outcome", "days"), [(("merged", "b"), 2), (("skipped", None), 0)])
def test_merged_it_is_judged_by_its_hosts_date(outcome: tuple[str, str | None], days: int) -> None:
    resolved = tiny(
        conferences={
            "a": meeting(when={"within": WITHIN, "prefer": "2024-06-09"}, instead={"merge_into": ["b"], "skip": True}),
            "b": meeting(),
        }
    )
    when = {("b", "main"): instant("2024-06-07 09:00")}
    outcomes = {("a",): outcome, ("b",): ("held", None)}
    assert judged("preferred_date", resolved, outcomes=outcomes, when=when) == days
