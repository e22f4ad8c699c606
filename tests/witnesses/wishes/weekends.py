from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.wish_harness import WishWitness
from tests.witnesses.wishes.dated import planned, two_conferences

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

PARTS = {
    "opening": {"name": "Opening", "duration": "1h"},
    "talks": {"name": "Talks", "duration": "2h"},
    "visit": {"name": "Visit", "day": 2, "duration": "1h"},
}


def case(random: Random) -> Case:
    closed = random.choice(({}, {"2024-06-06": "a holiday"}))
    office = {"week": {"mon-fri": ["08:00-12:00", "13:00-17:00"], "sat": random.choice(([], ["08:00-11:30"]))}}
    resolved = two_conferences(
        random, {"duration": None, "parts": PARTS}, calendars={"office": {**office, "closed": closed}}
    )
    return planned(resolved, random)


WITNESS = WishWitness(
    case,
    {"a grain later": later(1), "a grain earlier": later(-1), "end for start": end_for_start()},
)
