from __future__ import annotations

from tests.objectives.judged import judged
from tests.witnesses.scenarios import meeting, tiny


def test_those_who_go_without_being_asked_first() -> None:
    resolved = tiny(
        people={"p": {"name": "P", "deputies": ["d", "e"]}, "q": {"name": "Q"}, "d": {"name": "D"}, "e": {"name": "E"}},
        conferences={"a": meeting(attend={"one": {"of": ["p", "q"], "at_least": 2}, "two": {"of": ["d"]}})},
    )
    # D stands in for P once; for the other requirement D is asked.
    assert judged("stand_ins", resolved, attendance={("a", "one"): ("q", "d"), ("a", "two"): ("d",)}) == 1
    assert judged("stand_ins", resolved, attendance={("a", "one"): ("d", "e"), ("a", "two"): ()}) == 2
    assert judged("stand_ins", resolved, attendance={("a", "one"): ("p", "q"), ("a", "two"): ("d",)}) == 0
