from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    # Half the time in one zone, so that what is sent until midnight is sent until the organiser's midnight.
    near: dict[str, Any] = random.choice([{}, {"organiser": random.choice(["night", "office"])}])
    resolved = world(
        random,
        timezone="UTC" if near else None,
        conferences={
            "a": gathering(random, instead={"merge_into": ["b"], "skip": True}, duration="1h", **near),
            "b": gathering(random),
        },
        tasks={
            "invite": task(
                random,
                sends="invitations",
                effort=random.choice(["1h", "5h", "7h"]),
                **random.choice([{}, {"owner": "night"}]),
            ),
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
    anyhow = draw(resolved, random)
    drawn = until_midnight(resolved, random, anyhow, "invite")
    if ("invite",) not in drawn["owners"]:
        return resolved, plan_of(resolved, drawn)
    rule, held = BY_NAME["notice_period"], drawn["outcomes"]["a",] == ("held", None)
    if held and (drawn is not anyhow or random.random() < 0.5):
        return resolved, at_the_edge(rule, resolved, random, drawn, "when", "a", "main")
    return resolved, at_the_edge(rule, resolved, random, drawn, "work", "invite")


def _more_days(by: int) -> Mutation:
    def change(scenario: Scenario) -> Scenario:
        rule = scenario.constraints.notice_period
        assert rule is not None
        stricter = rule.model_copy(update={"working_days": rule.working_days + by})
        rules = scenario.constraints.model_copy(update={"notice_period": stricter})
        return scenario.model_copy(update={"constraints": rules})

    return scenario_told(change)


WITNESS = Witness(case, one_off=_more_days, wrong_end=end_of_work_for_start())
