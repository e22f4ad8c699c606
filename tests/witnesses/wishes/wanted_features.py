from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import negated, rotated, shifted
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny
from tests.witnesses.wish_harness import WishWitness

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

FEATURES = ("sound", "stage", "video")


def case(random: Random) -> Case:
    def some() -> list[str]:
        return random.sample(FEATURES, random.randint(0, 3))

    def site(*halls: str) -> dict[str, list[str]]:
        return {"halls": [*halls], "wanted": some()}

    halls = {name: {"name": name, "features": some()} for name in ("x", "y", "z")}
    resolved = tiny(
        halls=halls,
        conferences={
            "a": meeting(
                sites={
                    "main": {"halls": ["x", "y"], "wanted": some()},
                    "tbd": {"halls": "to be found", "wanted": some()},
                }
            ),
            "b": meeting(sites={"main": {"halls": ["y", "x", "z"], "wanted": some()}}, instead={"skip": True}),
        },
    )
    return resolved, random_plan(resolved, random)


WITNESS = WishWitness(
    case,
    {
        "one more": shifted("halls", "at", 1),
        "one less": shifted("halls", "at", -1),
        "another hall": rotated("halls", "at", 1),
        "every other hall": negated("halls", "at"),
    },
)
