from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.plans import draw, plan_of
from tests.witnesses.retold import end_of_work_for_start, work_later
from tests.witnesses.scenarios import instants
from tests.witnesses.world import PARTS, at_the_edge, gathering, one_after_another, owner, task, world

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
    during = {"name": "During", "for": "a", "phase": "during", **owner(random), **random.choice([{}, {"part": "talk"}])}
    resolved = world(
        random,
        conferences={
            "a": gathering(random, duration=None, parts=PARTS, instead={"merge_into": ["b"], "skip": True}),
            "b": gathering(random, duration="4h"),
        },
        tasks={
            "first": random.choice([task(random), task(random), during]),
            "then": task(random, after={"first": random.choice(LAGS)}, **{"for": "b"}),
        },
    )
    starts = one_after_another(resolved, "a", random.choice(instants(resolved, 180)))
    drawn = draw(resolved, random, when=starts)
    moved = random.choice(["first", "then"])
    if (moved,) not in drawn["owners"] or resolved.scenario.tasks[moved].phase == "during":
        moved = "then"
    if random.random() < 0.05:
        return resolved, plan_of(resolved, drawn)
    return resolved, at_the_edge(BY_NAME["task_precedence"], resolved, random, drawn, "work", moved)


WITNESS = Witness(case, one_off=work_later, wrong_end=end_of_work_for_start())
