from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.witnesses.mutants import Method, Mutation, told
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny
from tests.witnesses.wish_harness import WishWitness

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

WARDS = {name: {"name": name} for name in ("north", "south", "east")}


def case(random: Random) -> Case:
    resolved = tiny(
        units=WARDS,
        sets={"wards": [*WARDS], "alone": ["north"]},
        conferences={
            "a": meeting(
                sites={"main": "to be found", "annex": "to be found"},
                delegates={
                    "wards": {"name": "Wards", "from": "wards", "each": "1-3"},
                    "alone": {"name": "Alone", "from": "alone", "each": "1-3"},
                    "leaders": {"name": "Leaders", "from": "wards", "each": "0-1", "inside": "wards"},
                    "divided": {"name": "Divided", "count": "2-6", "at": ["main", "annex"]},
                },
            ),
            "b": meeting(
                delegates={"wards": {"name": "Wards", "from": "wards", "each": "0-2"}}, instead={"skip": True}
            ),
        },
    )
    return resolved, random_plan(resolved, random)


def _first_share(by: int) -> Mutation:
    def change(original: Method) -> Method:
        def of(conference: str, group: str) -> dict[Any, Any]:
            shares = original(conference, group)
            return {share: people + by * (not place) for place, (share, people) in enumerate(shares.items())}

        return of

    return told("seats", of=change)


WITNESS = WishWitness(case, {"one more from the first": _first_share(1), "one less from the first": _first_share(-1)})
