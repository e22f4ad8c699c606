from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import later, negated
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import instants, meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    resolved = tiny(
        conferences={
            "a": meeting(instead={"merge_into": ["b", "c"]}),
            "b": meeting(instead={"skip": True, "merge_into": ["c"]}),
            "c": meeting(),
        }
    )
    outcome = random.choice([("held", None), ("merged", "b"), ("merged", "b"), ("merged", "c")])
    starts = {(name, "main"): random.choice(instants(resolved, 180)[5:]) for name in ("a", "b", "c")}
    plan = random_plan(resolved, random, outcomes={("a",): outcome}, when=starts)
    merged = plan.conferences["a"]
    if merged.outcome == "merged" and merged.start is not None:
        # The record says that it begins with its host, or half an hour off.
        start = merged.start + timedelta(minutes=random.choice([-30, 0, 0, 0, 30]))
        plan = plan.model_copy(
            update={"conferences": {**plan.conferences, "a": merged.model_copy(update={"start": start})}}
        )
    return resolved, plan


def _guest(conference: str, part: str) -> bool:
    return conference == "a"


WITNESS = Witness(case, one_off=lambda by: later(by, _guest), wrong_end=negated("outcomes", "held"))
