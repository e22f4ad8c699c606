from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.plans import draw, plan_of
from tests.witnesses.retold import end_of_work_for_start, work_later
from tests.witnesses.world import PARTS, at_the_edge, deadline, gathering, starts_of_conference, task, world

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    resolved = world(
        random,
        conferences={
            "a": gathering(random),
            "b": gathering(random, duration=None, parts=PARTS, instead={"merge_into": ["a"], "skip": True}),
        },
        tasks={"t": task(random, due=deadline(random, "b"))},
    )
    starts = starts_of_conference(resolved, random, "b")
    drawn = draw(resolved, random, when=starts)
    if ("t",) not in drawn["owners"]:
        return resolved, plan_of(resolved, drawn)
    return resolved, at_the_edge(BY_NAME["task_deadline"], resolved, random, drawn, "work", "t")


WITNESS = Witness(case, one_off=work_later, wrong_end=end_of_work_for_start())
