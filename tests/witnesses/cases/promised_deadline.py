from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.plans import draw
from tests.witnesses.retold import end_of_work_for_start, work_later
from tests.witnesses.world import PARTS, at_the_edge, deadline, gathering, starts_of_conference, task, world

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    # Several follow, so that one of another unit is likely; the same unit need not wait for its own deadline.
    resolved = world(
        random,
        conferences={
            "a": gathering(random),
            "b": gathering(random, duration=None, parts=PARTS, instead={"merge_into": ["a"], "skip": True}),
        },
        tasks={
            "first": task(random, due=deadline(random, "b")),
            "then": task(random, after=["first"]),
            "too": task(random, after=["first"]),
        },
    )
    starts = starts_of_conference(resolved, random, "b")
    drawn = draw(resolved, random, when=starts)
    return resolved, at_the_edge(BY_NAME["promised_deadline"], resolved, random, drawn, "work", "then")


WITNESS = Witness(case, one_off=work_later, wrong_end=end_of_work_for_start())
