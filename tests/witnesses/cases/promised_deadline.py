from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.plans import draw
from tests.witnesses.retold import end_of_work_for_start, work_later
from tests.witnesses.world import PARTS, at_the_edge, deadline, gathering, starts_of_conference, task, world

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    # Several follow, so that one of another unit is likely; the same unit need not wait for its own deadline.
    first: dict[str, Any] = {"due": deadline(random, "b")}
    then: dict[str, Any] = {}
    if random.random() < 0.2:
        # The office is closed after the week-end: what it owes later it owes by the Monday, which is not the last hour.
        first = {"due": random.choice(["by 2024-11-07", "by 2024-03-14"]), "owner": "office"}
        then = {"owner": "night"}
    resolved = world(
        random,
        conferences={
            "a": gathering(random),
            "b": gathering(random, duration=None, parts=PARTS, instead={"merge_into": ["a"], "skip": True}),
        },
        tasks={
            "first": task(random, **first),
            "then": task(random, after=["first"], **then),
            "too": task(random, after=["first"]),
        },
    )
    starts = starts_of_conference(resolved, random, "b")
    drawn = draw(resolved, random, when=starts)
    return resolved, at_the_edge(BY_NAME["promised_deadline"], resolved, random, drawn, "work", "then")


WITNESS = Witness(case, one_off=work_later, wrong_end=end_of_work_for_start())
