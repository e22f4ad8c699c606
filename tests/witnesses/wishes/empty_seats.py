from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import more, negated, rotated
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny
from tests.witnesses.wish_harness import WishWitness

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

WARDS = {name: {"name": name} for name in ("north", "south", "east")}


def case(random: Random) -> Case:
    # Between 4 and 16 people sit at the main site of a, among 3 to 15 seats: both sides of a full hall are common.
    halls = {
        "x": {"name": "X", "seats": random.randint(3, 15)},
        "y": {"name": "Y", "seats": random.randint(3, 15)},
        "z": {"name": "Z"},
    }
    resolved = tiny(
        halls=halls,
        units=WARDS,
        sets={"wards": [*WARDS]},
        conferences={
            "a": meeting(
                sites={"main": ["x", "y", "z"], "annex": "y", "tbd": "to be found"},
                delegates={
                    "wards": {"name": "Wards", "from": "wards", "each": "1-4"},
                    "leaders": {"name": "Leaders", "from": "wards", "inside": "wards"},
                    "guests": {"name": "Guests", "kind": "guest", "count": "1-4"},
                    "crew": {"name": "Crew", "kind": "service", "count": "1-4"},
                    "divided": {"name": "Divided", "count": "1-4", "at": ["main", "annex"]},
                },
            ),
            "b": meeting(
                sites={"main": "x"}, delegates={"all": {"name": "All", "count": "2-8"}}, instead={"skip": True}
            ),
        },
    )
    return resolved, random_plan(resolved, random)


WITNESS = WishWitness(
    case,
    {
        "one more": more(1),
        "one less": more(-1),
        "another hall": rotated("halls", "at", 1),
        "every other hall": negated("halls", "at"),
    },
)
