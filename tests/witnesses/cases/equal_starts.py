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
    resolved = tiny(
        conferences={
            "a": meeting(when={"same_start_as": "b"}, duration="3h", instead={"skip": True}),
            "b": meeting(instead={"skip": True, "merge_into": ["c"]}),
            "c": meeting(),
        }
    )
    start = random.choice(instants(resolved, 600)[10:])
    beside = [start + timedelta(minutes=minutes) for minutes in (-30, 0, 0, 0, 30, 180)]
    return resolved, random_plan(
        resolved,
        random,
        when={
            ("a", "main"): random.choice(beside),
            ("b", "main"): start,
            ("c", "main"): random.choice(beside),
        },
    )


def _second(conference: str, part: str) -> bool:
    return conference == "b"


WITNESS = Witness(case, one_off=lambda by: later(by, _second), wrong_end=end_for_start(_second))
