from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import negated, shifted
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny
from tests.witnesses.wish_harness import WishWitness, mistaken

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

ORDERS = (["hold", "merge", "skip"], ["merge", "hold", "skip"], ["skip"], ["merge", "skip"], ["hold"])


def case(random: Random) -> Case:
    def choice(host: str) -> dict[str, object]:
        return {"merge_into": [host], "skip": random.random() < 0.7, "prefer": random.choice(ORDERS)}

    resolved = tiny(conferences={"a": meeting(), "b": meeting(instead=choice("a")), "c": meeting(instead=choice("b"))})
    return resolved, random_plan(resolved, random)


WITNESS = WishWitness(
    case,
    {
        "not held": negated("outcomes", "held"),
        "not merged": negated("outcomes", "merged"),
        "one more": shifted("outcomes", "skipped", 1),
        "one less": shifted("outcomes", "held", -1),
        "held for skipped": mistaken("outcomes", "skipped", "held"),
    },
)
