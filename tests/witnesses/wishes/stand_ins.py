from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import negated, rotated, shifted
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny
from tests.witnesses.wish_harness import WishWitness

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

PEOPLE = {
    "p": {"name": "P", "deputies": ["d", "e"]},
    "q": {"name": "Q", "deputies": ["e", "f"]},
    **{name: {"name": name} for name in "def"},
}


def case(random: Random) -> Case:
    attend = {
        "both": {"of": ["p", "q"], "at_least": 2},
        "here": {"of": ["p"], "deputies": random.choice(([], ["q", "f"]))},
    }
    resolved = tiny(
        people=PEOPLE,
        conferences={
            "a": meeting(attend=attend),
            "b": meeting(attend={"one": {"of": ["q", "d"]}}, instead={"skip": True}),
        },
    )
    return resolved, random_plan(resolved, random)


WITNESS = WishWitness(
    case,
    {
        "one more": shifted("attendance", "goes", 1),
        "one less": shifted("attendance", "goes", -1),
        "somebody else": rotated("attendance", "goes", 1),
        "who stays": negated("attendance", "goes"),
    },
)
