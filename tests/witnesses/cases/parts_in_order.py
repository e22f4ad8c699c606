from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import near, random_plan
from tests.witnesses.scenarios import FAR, clocks, meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    sites = [None, [], ["main"], ["other"], ["main", "other"]]
    parts = {
        "main": {"name": "One", "duration": "2h", "sites": random.choice(sites)},
        "next": {"name": "Two", "duration": "2h", "day": random.choice([1, 1, 2]), "sites": random.choice(sites)},
        "last": {"name": "Three", "duration": "1h", "day": 2, "sites": random.choice(sites)},
    }
    resolved = tiny(
        places=FAR,
        conferences={
            "a": meeting(
                parts=parts,
                instead={"skip": True},
                sites={
                    "main": {"halls": "to be found", **random.choice([{}, {"place": "far"}])},
                    "other": "to be found",
                },
            )
        },
    )
    start = near(random, resolved, clocks(resolved, "a", "08:00", "21:00")[:4], 120)
    day = timedelta(days=int(resolved.conference("a").parts["next"].day) - 1)
    after = [start + day + timedelta(minutes=minutes) for minutes in (-30, 0, 120, 180)]
    then = near(random, resolved, after, 120)
    last = near(random, resolved, [start + timedelta(days=1), then + timedelta(minutes=120)], 60)
    return resolved, random_plan(
        resolved, random, when={("a", "main"): start, ("a", "next"): then, ("a", "last"): last}
    )


def _second(conference: str, part: str) -> bool:
    return part == "next"


WITNESS = Witness(case, one_off=lambda by: later(by, _second), wrong_end=end_for_start(_second))
