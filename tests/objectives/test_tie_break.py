from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.objectives.judged import judged
from tests.witnesses.scenarios import instant, meeting, tiny

if TYPE_CHECKING:
    from collections.abc import Mapping


def test_early_starts_and_first_places_cost_least() -> None:
    resolved = tiny(
        units={"crew": {"name": "Crew"}, "band": {"name": "Band"}},
        sets={"both": ["crew", "band"]},
        halls={"x": {"name": "X"}, "y": {"name": "Y"}},
        people={"p": {"name": "P", "deputies": ["q"]}, "q": {"name": "Q"}},
        conferences={
            "a": meeting(
                sites={"main": ["x", "y"]},
                delegates={"both": {"name": "Both", "from": "both", "each": "1-3"}},
                attend={"one": {"of": ["p"]}},
            )
        },
        tasks={"task": {"name": "Task", "owner": {"one_of": ["crew", "band"]}, "effort": "1h"}},
    )
    said: dict[str, Mapping[Any, Any]] = {
        # 09:00 on the second day: 48 + 18 grains after midnight of the first.
        "when": {("a", "main"): instant("2024-06-07 09:00")},
        # 14:00 on the first day: 4 h + 1 h of work, 10 grains.
        "work": {("task",): instant("2024-06-06 14:00")},
        "owners": {("task",): "band"},
        "halls": {("a", "main"): "y"},
        "attendance": {("a", "one"): ("q",)},
        "seats": {("a", "both", "crew"): 2, ("a", "both", "band"): 1},
    }
    owner, hall, people, seats = 1, 1, 2, 2 * 1 + 1 * 2
    assert judged("tie_break", resolved, **said) == 66 + 10 + owner + hall + people + seats


def test_a_stated_deadline_is_used_in_full() -> None:
    resolved = tiny(
        conferences={"a": meeting()},
        tasks={"task": {"name": "Task", "owner": "office", "effort": "1h", "due": "by 10:00 7/6/2024"}},
    )
    at_once = judged("tie_break", resolved, work={("task",): instant("2024-06-06 08:00")})
    just_in_time = judged("tie_break", resolved, work={("task",): instant("2024-06-07 09:00")})
    # Done at 09:00 on the first day, 3 + 4 + 2 working hours lie unused before the deadline: 18 half hours.
    assert at_once - just_in_time == 18
