from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import negated, shifted
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny
from tests.witnesses.wish_harness import WishWitness

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

UNITS = {name: {"name": name} for name in ("u", "v", "w", "x", "y")}


def case(random: Random) -> Case:
    def task(**facts: object) -> dict[str, object]:
        return {"name": "Task", "effort": random.choice(("30m", "1h", "2h30m", "4h")), "for": "a", **facts}

    resolved = tiny(
        units=UNITS,
        conferences={"a": meeting(), "b": meeting(instead={"skip": True})},
        tasks={
            "one": task(owner={"one_of": ["u", "v"]}, **{"with": {"w": "1h", "y": None}}),
            "two": task(owner={"one_of": ["v", "w"]}, **{"for": "b"}),
            "three": task(owner="u"),
            "four": task(owner="w", phase="after", **{"for": "b", "with": {"u": "30m"}}),
            "five": task(owner={"one_of": ["x", "y"]}),
            "during": {"name": "Task", "for": "a", "phase": "during", "owner": {"one_of": ["u", "x"]}},
        },
    )
    return resolved, random_plan(resolved, random)


WITNESS = WishWitness(
    case,
    {
        "what others do": negated("owners", "does"),
        "done once more": shifted("owners", "does", 1),
        "never done": negated("owners", "done"),
    },
)
