from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import later, rotated, somebody_else
from tests.witnesses.scenarios import meeting, tiny
from tests.witnesses.wish_harness import WishWitness
from tests.witnesses.wishes.dated import planned

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

PARTS = {
    "talks": {"name": "Talks", "duration": "2h"},
    "visit": {"name": "Visit", "duration": "30m", "kind": "visit", "sites": ["annex"]},
}


def case(random: Random) -> Case:
    resolved = tiny(
        horizon={"from": "2024-06-06", "to": "2024-06-07"},
        places={"town": {"name": "Town", "timezone": random.choice(("UTC", "Asia/Kolkata"))}, "hill": {"name": "Hill"}},
        halls={
            "t1": {"name": "T1", "place": "town"},
            "t2": {"name": "T2", "place": "town"},
            "h1": {"name": "H1", "place": "hill"},
            "u1": {"name": "U1"},
        },
        people={
            "p": {"name": "P", "home": "town", "deputies": ["r"]},
            "q": {"name": "Q", "home": "hill"},
            "r": {"name": "R", "home": "hill"},
            "s": {"name": "S"},
        },
        conferences={
            "a": meeting(
                parts=PARTS,
                sites={"main": ["t1", "h1"], "annex": {"halls": "to be found", "place": random.choice((None, "town"))}},
                chair="q",
                attend={"one": {"of": ["p", "q"]}, "visit": {"of": ["r"], "parts": ["visit"]}},
            ),
            "b": meeting(
                sites={"main": random.choice((["h1", "t2", "u1"], "t2"))},
                attend={"one": {"of": ["p", "s"]}, "two": {"of": ["q"]}},
                instead={"skip": True},
            ),
        },
    )
    return planned(resolved, random)


WITNESS = WishWitness(
    case,
    {
        "a grain later": later(1),
        "a grain earlier": later(-1),
        "another hall": rotated("halls", "at", 1),
        "somebody else": somebody_else(),
    },
)
