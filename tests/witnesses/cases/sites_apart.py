from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import negated, rotated
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny

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
    return resolved, random_plan(resolved, random)


WITNESS = Witness(case, one_off=lambda by: rotated("halls", "at", by), wrong_end=negated("halls", "at"))
