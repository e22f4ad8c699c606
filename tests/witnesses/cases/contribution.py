from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.plans import draw, plan_of
from tests.witnesses.retold import end_of_work_for_start, work_later
from tests.witnesses.world import NAMES, PARTS, at_the_edge, during, gathering, starts_of_conference, task, world

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    helper = random.choice(NAMES)
    first = random.choice([task(random), during(random, "a"), None])
    resolved = world(
        random,
        conferences={
            "a": gathering(random, duration=None, parts=PARTS, instead={"merge_into": ["b"], "skip": True}),
            "b": gathering(random, duration="4h"),
        },
        tasks={
            **({"first": first} if first else {}),
            "then": task(
                random,
                phase=random.choice(["before", "after"]),
                after=["first"] if first else [],
                **{"with": {helper: "1h"}},
            ),
        },
    )
    starts = starts_of_conference(resolved, random, "a")
    drawn = draw(resolved, random, when=starts)
    if ("then",) not in drawn["owners"]:
        return resolved, plan_of(resolved, drawn)
    return resolved, at_the_edge(BY_NAME["contribution"], resolved, random, drawn, "work", "then", helper)


WITNESS = Witness(case, one_off=work_later, wrong_end=end_of_work_for_start())
