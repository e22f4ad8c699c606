from __future__ import annotations

import importlib

import pytest

from scheduler.objectives import BY_NAME, OBJECTIVES, Objective
from scheduler.scenario.nouns import TIE_BREAK, TIERS, Objectives
from tests.witnesses.scenarios import tiny

every_objective = pytest.mark.parametrize("objective", OBJECTIVES, ids=lambda objective: objective.name)


def test_the_registry_holds_every_wish_a_scenario_can_set() -> None:
    assert sorted(BY_NAME) == sorted(Objectives.model_fields)


def test_wishes_are_listed_tier_by_tier() -> None:
    order = [*TIERS, TIE_BREAK]
    tiers = [order.index(objective.tier) for objective in OBJECTIVES]
    assert tiers == sorted(tiers)


@every_objective
def test_each_is_the_one_class_of_the_module_of_its_name(objective: Objective) -> None:
    module = importlib.import_module(f"scheduler.objectives.{objective.name}")
    assert type(objective).__module__ == module.__name__
    assert type(objective).__doc__


@every_objective
def test_weight_and_tier_are_the_scenarios_or_the_default(objective: Objective) -> None:
    usual = tiny()
    assert (objective.weight_in(usual), objective.tier_in(usual)) == (objective.weight, objective.tier)
    other = tiny(objectives={objective.name: {"weight": 7, "tier": "rules"}})
    assert (objective.weight_in(other), objective.tier_in(other)) == (7, "rules")
    assert objective.weight_in(tiny(objectives={objective.name: 0})) == 0
