from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scheduler.constraints import BY_NAME
from scheduler.scenario.nouns import Progress
from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import draw, plan_of
from tests.witnesses.world import PARTS, at_the_edge, gathering, starts_of_conference, world

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

    from scheduler.scenario.resolved import Resolved


def case(random: Random) -> Case:
    open_world = world(
        random,
        conferences={
            "a": gathering(random, duration=None, parts=PARTS, instead={"merge_into": ["b"], "skip": True}),
            "b": gathering(random, duration="4h"),
        },
    )
    key = random.choice(["begun", "done"])
    starts = starts_of_conference(open_world, random, "a")
    instant = starts["a", "talk"] if key == "begun" else starts["a", "end"]
    resolved = _with_progress(open_world, key, instant, random)
    outcomes = random.choice([{}, {("a",): ("held", None)}])
    drawn = draw(resolved, random, when=starts, outcomes=outcomes)
    if drawn["outcomes"]["a",] != ("held", None):
        return resolved, plan_of(resolved, drawn)
    part = "talk" if key == "begun" else "end"
    return resolved, at_the_edge(BY_NAME["progress"], resolved, random, drawn, "when", "a", part)


def _with_progress(resolved: Resolved, key: str, instant: datetime, random: Random) -> Resolved:
    """The scenario in which conference a is said to have begun or ended at an instant, or on its day, or by today."""
    local = instant.astimezone(resolved.zone_of_conference("a"))
    said: Any = random.choice([True, local.isoformat(timespec="minutes"), local.date().isoformat()])
    today = random.choice([resolved.scenario.as_of, local.date().isoformat()])
    scenario = type(resolved.scenario).model_validate(resolved.scenario.model_dump(mode="json") | {"as_of": str(today)})
    progress = {"a": Progress.model_validate({key: said})}
    return replace(resolved, scenario=scenario.model_copy(update={"progress": progress}))


WITNESS = Witness(case, one_off=later, wrong_end=end_for_start())
