from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.plans import draw, plan_of
from tests.witnesses.retold import end_of_work_for_start, scenario_told
from tests.witnesses.world import at_the_edge, gathering, task, until_midnight, world

if TYPE_CHECKING:
    from random import Random

    from scheduler.scenario.nouns import Scenario
    from tests.witnesses.mutants import Mutation


def case(random: Random) -> Case:
    resolved = world(
        random,
        conferences={
            "a": gathering(random, instead={"merge_into": ["b"], "skip": True}, duration="1h"),
            "b": gathering(random),
        },
        tasks={
            "invite": task(random, sends="invitations", effort=random.choice(["1h", "5h", "7h"])),
            "papers": task(random, sends="materials"),
        },
        constraints={
            "notice_period": {
                "working_days": random.choice([0, 1, 1, 2]),
                "counting": random.choice(["difference", "clear"]),
                "applies_to": random.choice([["invitations"], ["invitations", "materials"]]),
            }
        },
    )
    drawn = until_midnight(resolved, random, draw(resolved, random), "invite")
    if ("invite",) not in drawn["owners"]:
        return resolved, plan_of(resolved, drawn)
    family, *key = random.choice([("work", "invite"), ("when", "a", "main")])
    if drawn["outcomes"]["a",] != ("held", None):
        family, key = "work", ["invite"]
    return resolved, at_the_edge(BY_NAME["notice_period"], resolved, random, drawn, family, *key)


def _more_days(by: int) -> Mutation:
    def change(scenario: Scenario) -> Scenario:
        rule = scenario.constraints.notice_period
        assert rule is not None
        stricter = rule.model_copy(update={"working_days": rule.working_days + by})
        rules = scenario.constraints.model_copy(update={"notice_period": stricter})
        return scenario.model_copy(update={"constraints": rules})

    return scenario_told(change)


WITNESS = Witness(case, one_off=_more_days, wrong_end=end_of_work_for_start())
