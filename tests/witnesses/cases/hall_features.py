from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import negated, rotated
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    resolved = tiny(
        halls={
            "hall": {"name": "Hall", "features": ["sound", "stage"]},
            "room": {"name": "Room", "features": ["sound"]},
            "yard": {"name": "Yard"},
        },
        conferences={
            "a": meeting(
                instead={"skip": True},
                sites={
                    "main": {
                        "halls": random.sample(["hall", "room", "yard"], k=random.randint(1, 3)),
                        "required": random.choice([["sound"], ["stage", "sound"]]),
                    }
                },
            )
        },
    )
    return resolved, random_plan(resolved, random)


WITNESS = Witness(case, one_off=lambda by: rotated("halls", "at", by), wrong_end=negated("halls", "at"))
