from __future__ import annotations

import pytest

from tests.objectives.judged import judged
from tests.witnesses.scenarios import instant, meeting, tiny

AWAY = {
    "market": {"weekly": {"days": "fri", "hours": "08:00-12:00"}, "price": 3},
    "leave": {"when": "2024-06-07", "price": 10},
    "strictly": {"when": "2024-06-06"},
}
PARTS = {"opening": {"name": "Opening", "duration": "1h"}, "talks": {"name": "Talks", "duration": "2h"}}


@pytest.mark.parametrize(
    ("opening", "talks", "points"),
    [
        # Both parts clash with both: 2 * (3 + 10).
        ("2024-06-07 09:00", "2024-06-07 10:00", 26),
        # The talks begin as the market ends: 13 for the opening and 10 for the talks.
        ("2024-06-07 11:00", "2024-06-07 12:00", 23),
        # What is strict is no wish.
        ("2024-06-06 09:00", "2024-06-06 10:00", 0),
    ],
)
def test_each_clash_costs_its_price(opening: str, talks: str, points: int) -> None:
    resolved = tiny(people={"p": {"name": "P", "away": AWAY}}, conferences={"a": meeting(parts=PARTS, chair="p")})
    when = {("a", "opening"): instant(opening), ("a", "talks"): instant(talks)}
    assert judged("priced_absence", resolved, when=when) == points


def test_who_does_not_go_is_not_called_away() -> None:
    people = {"p": {"name": "P", "away": AWAY}, "q": {"name": "Q"}}
    resolved = tiny(people=people, conferences={"a": meeting(attend={"one": {"of": ["p", "q"]}})})
    when = {("a", "main"): instant("2024-06-07 13:00")}
    assert judged("priced_absence", resolved, when=when, attendance={("a", "one"): ("q",)}) == 0
    assert judged("priced_absence", resolved, when=when, attendance={("a", "one"): ("p", "q")}) == 10
