from __future__ import annotations

from tests.objectives.judged import judged
from tests.witnesses.scenarios import meeting, tiny

PEOPLE = {"p": {"name": "P", "deputies": ["d"]}, "q": {"name": "Q"}, "d": {"name": "D"}}


def test_conferences_between_the_busiest_and_the_idlest() -> None:
    one = {"one": {"of": ["p", "q"]}}
    resolved = tiny(
        people=PEOPLE,
        conferences={"a": meeting(attend=one), "b": meeting(attend=one), "c": meeting(chair="p")},
    )
    # P chairs c as well: 3 against 0, then 2 against 1.
    assert judged("fair_attendance", resolved, attendance={("a", "one"): ("p",), ("b", "one"): ("p",)}) == 3
    assert judged("fair_attendance", resolved, attendance={("a", "one"): ("q",), ("b", "one"): ("p",)}) == 1


def test_deputies_are_not_compared() -> None:
    resolved = tiny(people=PEOPLE, conferences={"a": meeting(attend={"one": {"of": ["p"]}})})
    assert judged("fair_attendance", resolved, attendance={("a", "one"): ("p",)}) == 0
