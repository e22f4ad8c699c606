from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import near, random_plan
from tests.witnesses.scenarios import FAR, clocks, meeting, somewhere, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    when = random.choice(
        [
            {"at": "2024-06-07T09:00"},
            {"at": "2024-06-07T20:00+00:00"},
            {"on": "2024-06-07"},
            {"within": "2024-06-07..2024-06-08"},
        ]
    )
    parts: dict[str, dict[str, Any]] = {"main": {"name": "One", "duration": "2h"}}
    if random.random() < 0.3:
        parts["next"] = {"name": "Two", "day": 2, "duration": "2h"}
    resolved = tiny(places=FAR, conferences={"a": meeting(when=when, parts=parts, **somewhere(random))})
    # Midnight is where one day ends and the next begins.
    anchors = clocks(resolved, "a", "00:00", "09:00")[2:-3]
    return resolved, random_plan(
        resolved,
        random,
        when={("a", part): near(random, resolved, anchors, 120) for part in parts},
    )


WITNESS = Witness(case, one_off=later, wrong_end=end_for_start())
