from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import instants, meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    talks = {"main": {"name": "Talk", "duration": "2h"}, "next": {"name": "Next", "duration": "1h"}}
    resolved = tiny(
        horizon={"from": "2024-06-06", "to": "2024-06-07"},
        halls={
            "large": {"name": "Large", "setup": "30m", "teardown": random.choice(["0m", "1h"])},
            "small": {"name": "Small"},
        },
        conferences={
            "a": meeting(
                sites={"main": random.choice(["large", ["large", "small"]])},
                **random.choice([{}, {}, {"parts": talks}]),
            ),
            "b": meeting(sites={"main": "large"}, duration="1h", instead={"skip": True}),
        },
    )
    # Around the moment at which one may just follow the other: 2 h of a, 1 h of b, 30 to 90 minutes between.
    start = random.choice(instants(resolved, 600)[10:])
    gap = random.choice([-150, -120, -90, -60, 0, 60, 120, 150, 180, 210])
    # The second part of a follows the first at once: between the two the hall is not cleared.
    starts = {"main": start, "next": start + timedelta(minutes=120)}
    when = {("a", part): starts[part] for part in resolved.conference("a").parts}
    return resolved, random_plan(resolved, random, when={**when, ("b", "main"): start + timedelta(minutes=gap)})


def _second(conference: str, part: str) -> bool:
    return conference == "b"


WITNESS = Witness(case, one_off=lambda by: later(by, _second), wrong_end=end_for_start(_second))
