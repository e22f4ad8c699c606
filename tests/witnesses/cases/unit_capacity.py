from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.plans import draw
from tests.witnesses.retold import end_of_work_for_start, work_longer
from tests.witnesses.world import NAMES, PARTS, UNITS, at_the_edge, during, gathering, starts_of_conference, task, world

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    busy = random.choice(NAMES)
    other = random.choice([name for name in NAMES if name != busy])
    tasks: dict[str, Any] = {
        "t": task(random, owner=busy),
        "u": task(random, owner=random.choice([busy, {"one_of": [busy, other]}])),
        "v": task(random, owner=other, **{"with": {busy: "2h"}}),
        "w": during(random, "b", owner=busy),
    }
    resolved = world(
        random,
        units={**UNITS, busy: {**UNITS[busy], "capacity": random.choice([1, 2])}},
        conferences={
            "a": gathering(random, duration="4h"),
            "b": gathering(random, duration=None, parts=PARTS, instead={"merge_into": ["a"], "skip": True}),
        },
        tasks={name: tasks[name] for name in random.sample(list(tasks), 3) if name != "t"} | {"t": tasks["t"]},
    )
    starts = starts_of_conference(resolved, random, "b")
    drawn = draw(resolved, random, when=starts)
    return resolved, at_the_edge(BY_NAME["unit_capacity"], resolved, random, drawn, "work", "t")


WITNESS = Witness(case, one_off=work_longer, wrong_end=end_of_work_for_start())
