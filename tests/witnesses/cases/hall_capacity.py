from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import more, negated
from tests.witnesses.plans import near, random_plan
from tests.witnesses.scenarios import clocks, meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    resolved = tiny(
        units={"north": {"name": "North"}},
        places={"north": {"name": "North", "territory": "north"}, "south": {"name": "South"}},
        halls={
            "small": {"name": "Small", "seats": 5, "place": "north"},
            "large": {"name": "Large", "seats": 11, "place": random.choice(["north", "south"])},
            "square": {"name": "Square"},
        },
        restrictions={
            "spaced": {"during": "2024-06-07..2024-06-08", "seat_factor": 50, "territory": "north"},
            "tight": {"during": "2024-06-08", "seat_factor": 40},
        },
        conferences={
            "a": meeting(
                sites={"main": random.choice(["small", ["small", "large"], ["large", "square"]])},
                instead={"skip": True},
                delegates={
                    "members": {"name": "Members", "count": "2-4"},
                    "guests": {"name": "Guests", "from": "north", "each": "0-2", "kind": "guest"},
                    "press": {"name": "Press", "count": "0-4", "kind": "press"},
                    "speakers": {"name": "Speakers", "count": "0-2", "inside": "members"},
                },
            )
        },
    )
    # 2 to 6 people take a seat; 11 seats leave 5 at half and 4 at 40 %, 5 seats leave 2.
    start = near(random, resolved, clocks(resolved, "a", "00:00"), 120)
    return resolved, random_plan(resolved, random, when={("a", "main"): start})


WITNESS = Witness(case, one_off=more, wrong_end=negated("halls", "at"))
