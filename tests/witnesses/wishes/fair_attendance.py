from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.witnesses.mutants import Method, told
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny
from tests.witnesses.wish_harness import WishWitness

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

PEOPLE = {"p": {"name": "P", "deputies": ["s"]}, **{name: {"name": name} for name in "qrs"}}
PARTS = {"opening": {"name": "Opening", "duration": "1h"}, "talks": {"name": "Talks", "duration": "2h"}}


def case(random: Random) -> Case:
    one_of_two = {"of": ["p", "q"]}
    resolved = tiny(
        people=PEOPLE,
        conferences={
            "a": meeting(
                parts=PARTS,
                attend={"one": one_of_two, "talk": {"of": ["q", "r"], "parts": ["talks"]}, "all": {"of": ["r"]}},
            ),
            "b": meeting(chair=random.choice("pqrs"), attend={"one": one_of_two}, instead={"skip": True}),
            "c": meeting(attend={"one": {"of": [*"pqr"], "at_least": random.choice((2, 3))}}),
        },
    )
    return resolved, random_plan(resolved, random)


def _first_part_alone(original: Method) -> Method:
    return lambda conference, part, person: None if part == "talks" else original(conference, part, person)


def _contrary(original: Method) -> Method:
    def present(conference: str, part: str, person: str) -> Any:
        literal = original(conference, part, person)
        return None if literal is None or conference != "c" else literal.negated()

    return present


WITNESS = WishWitness(
    case,
    {
        "the first part alone": told("attendance", present=_first_part_alone),
        "who stays": told("attendance", present=_contrary),
    },
)
