from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import end_for_start, later, somebody_else
from tests.witnesses.wish_harness import WishWitness
from tests.witnesses.wishes.dated import planned, two_conferences

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

AWAY = {
    "once": {"when": "10:00-15:30 2024-06-07", "price": 7},
    "days": {"when": "2024-06-08..2024-06-09", "price": 2},
    "weekly": {"weekly": {"days": "thu-fri", "hours": "08:00-17:00"}, "price": 3},
    "strictly": "2024-06-06",
}
PARTS = {"opening": {"name": "Opening", "duration": "1h"}, "talks": {"name": "Talks", "duration": "2h"}}


def case(random: Random) -> Case:
    people = {
        person: {"name": person, "away": {key: AWAY[key] for key in random.sample([*AWAY], 2)}} for person in "pqr"
    }
    talk = {"of": ["q"], "parts": ["talks"]}
    resolved = two_conferences(
        random,
        {"parts": PARTS, "attend": {"one": {"of": ["p", "q"]}, "talk": talk}},
        {"chair": "r", "attend": {"one": {"of": ["p"], "deputies": ["q"]}}},
        people=people,
    )
    return planned(resolved, random)


WITNESS = WishWitness(
    case,
    {
        "a grain later": later(1),
        "a grain earlier": later(-1),
        "end for start": end_for_start(),
        "somebody else": somebody_else(),
    },
)
