from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.plans import draw, plan_of
from tests.witnesses.retold import end_of_work_for_start, work_later
from tests.witnesses.world import (
    PARTS,
    at_the_edge,
    during,
    gathering,
    starts_of_conference,
    task,
    until_midnight,
    world,
)

if TYPE_CHECKING:
    from random import Random

LAGS: tuple[dict[str, Any], ...] = (
    {},
    {"at_least": "2h"},
    {"at_least": "90m", "in": "calendar"},
    {"at_least": "14h", "in": "calendar", "at_most": "2 ngày"},
    {"at_most": "3h"},
    {"at_most": "0m"},
    {"at_most": "20h", "in": "calendar"},
    {"at_most": "500h"},
    {"working_days": 1},
    {"working_days": 2, "at_least": "1h"},
    {"working_days": 1, "at_most_working_days": 1},
    {"at_most_working_days": 0},
    {"at_most_working_days": 2},
    {"at_most_working_days": 400},
    {"working_days": 400},
)


def case(random: Random) -> Case:
    resolved = world(
        random,
        conferences={
            "a": gathering(random, duration=None, parts=PARTS, instead={"merge_into": ["b"], "skip": True}),
            "b": gathering(random, duration="4h"),
        },
        tasks={
            "first": random.choice([task(random), task(random, owner="night"), during(random, "a")]),
            "then": task(random, after={"first": random.choice(LAGS)}, **{"for": "b"}),
        },
    )
    starts = starts_of_conference(resolved, random, "a")
    anyhow = draw(resolved, random, when=starts)
    drawn = until_midnight(resolved, random, anyhow, "first")
    moved = random.choice(["first", "then"]) if drawn is anyhow else "then"
    if (moved,) not in drawn["owners"] or resolved.scenario.tasks[moved].phase == "during":
        moved = "then"
    if random.random() < 0.05:
        return resolved, plan_of(resolved, drawn)
    return resolved, at_the_edge(BY_NAME["task_precedence"], resolved, random, drawn, "work", moved)


WITNESS = Witness(case, one_off=work_later, wrong_end=end_of_work_for_start())
