from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import negated, rotated
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import instants, meeting, tiny

if TYPE_CHECKING:
    from random import Random

HALLS = ["hall", "room", "yard"]


def case(random: Random) -> Case:
    together = random.choice([["south", "north"], ["south", "west"], ["north", "south"], None])
    parts = {
        "main": {"name": "One", "duration": "2h", "sites": ["north"]},
        "next": {"name": "Two", "duration": "2h", "sites": together},
    }
    resolved = tiny(
        halls={hall: {"name": hall} for hall in HALLS},
        conferences={
            "a": meeting(
                parts=parts,
                instead={"skip": True},
                sites={
                    "north": random.choice([["hall"], ["hall", "room"], ["room", "hall"], ["yard", "room"]]),
                    "south": random.sample(HALLS[:2], k=2),
                    "west": "to be found",
                },
            )
        },
    )
    start = random.choice(instants(resolved, 600))
    # The first lasts two hours, so that the second may just follow it, or both be on at once.
    then = start + timedelta(minutes=random.choice([60, 90, 120, 150]))
    return resolved, random_plan(resolved, random, when={("a", "main"): start, ("a", "next"): then})


WITNESS = Witness(case, one_off=lambda by: rotated("halls", "at", by), wrong_end=negated("halls", "at"))
