from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import Mutation, negated
from tests.witnesses.plans import random_plan
from tests.witnesses.retold import scenario_told
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from random import Random

    from scheduler.scenario.nouns import Scenario

NAMED = ("chair", "vice", "clerk")
DEPUTIES = ("first", "second")


def case(random: Random) -> Case:
    # Each has deputies of their own, so that it matters who may stand in for whom; or all have the same.
    people = {name: {"name": name, "deputies": random.sample(DEPUTIES, random.randint(0, 2))} for name in NAMED}
    common = random.choice([{}, {}, {"deputies": list(DEPUTIES)}])
    wanted = random.randint(1, 3)
    leaders = {"of": list(NAMED), "at_least": wanted, **common}
    resolved = tiny(
        people=people | {name: {"name": name} for name in DEPUTIES},
        conferences={"a": meeting(attend={"leaders": leaders}, instead={"skip": True})},
    )
    if random.random() < 0.1:
        return resolved, random_plan(resolved, random)
    candidates = resolved.candidates("a", "leaders")
    going = random.sample(candidates, min(len(candidates), max(0, wanted + random.choice([-1, 0, 0, 1]))))
    return resolved, random_plan(
        resolved,
        random,
        outcomes={("a",): ("held", None)},
        attendance={("a", "leaders"): tuple(person for person in candidates if person in going)},
    )


def _more_wanted(by: int) -> Mutation:
    def change(scenario: Scenario) -> Scenario:
        given = scenario.conferences["a"]
        leaders = given.attend["leaders"]
        leaders = leaders.model_copy(update={"at_least": leaders.at_least + by})
        changed = given.model_copy(update={"attend": {"leaders": leaders}})
        return scenario.model_copy(update={"conferences": {"a": changed}})

    return scenario_told(change)


WITNESS = Witness(case, one_off=_more_wanted, wrong_end=negated("attendance", "goes"))
