from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import Method, more, told
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    overlaps = [
        {"groups": ["members", "guests"], "people": random.choice(["1-2", "1", "1+"])},
        {"groups": ["members", "staff"], "people": 1},
    ]
    resolved = tiny(
        conferences={
            "a": meeting(
                instead={"skip": True},
                total={
                    "people": random.choice([6, "6-8", "7+"]),
                    **random.choice([{}, {"counts": ["delegate", "guest", "service"]}]),
                },
                overlaps=random.sample(overlaps, k=random.randint(0, 2)),
                delegates={
                    "members": {"name": "Members", "count": "3-5"},
                    "guests": {"name": "Guests", "count": "1-4", "kind": "guest"},
                    "staff": {"name": "Staff", "count": "0-2", "kind": "service"},
                    "speakers": {"name": "Speakers", "count": "0-2", "inside": "members"},
                },
            )
        },
    )
    return resolved, random_plan(resolved, random)


def _less(of: Method) -> Method:
    """The most the head-count allows, asked of the people as if it were the least."""
    return lambda *names: {share: 8 - people for share, people in of(*names).items()}


WITNESS = Witness(case, one_off=more, wrong_end=told("seats", of=_less))
