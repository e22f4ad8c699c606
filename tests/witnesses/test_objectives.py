"""Every objective, cross-examined: with the plan fixed, the least cost is the measure."""

from __future__ import annotations

import pytest

from scheduler.objectives import OBJECTIVES, Objective
from tests.witnesses.harness import every_stretch
from tests.witnesses.wish_harness import least_cost, wish_cases, wish_witness

every_objective = pytest.mark.parametrize("objective", OBJECTIVES, ids=lambda objective: objective.name)
every_mutant = pytest.mark.parametrize(
    ("objective", "mutant"),
    [
        pytest.param(objective, mutant, id=f"{objective.name}: {mutant}")
        for objective in OBJECTIVES
        for mutant in wish_witness(objective).mutants
    ],
)


@every_objective
@every_stretch
def test_the_least_cost_is_the_measure(objective: Objective, stretch: range) -> None:
    for number, (resolved, plan) in zip(stretch, wish_cases(objective, stretch), strict=True):
        assert least_cost(objective, resolved, plan) == objective.measure(resolved, plan), f"case {number}"


@every_objective
@every_stretch
def test_the_measures_vary(objective: Objective, stretch: range) -> None:
    # A cost left out or a constant would be caught by at least a fifth of the cases.
    measures = [objective.measure(resolved, plan) for resolved, plan in wish_cases(objective, stretch)]
    most_common = max(measures.count(measure) for measure in measures)
    assert min(measures) >= 0
    assert len({*measures}) >= 3
    assert most_common <= len(stretch) * 4 / 5


@every_mutant
def test_a_mutant_is_caught(objective: Objective, mutant: str) -> None:
    mutation = wish_witness(objective).mutants[mutant]
    assert any(
        least_cost(objective, resolved, plan, mutation) != objective.measure(resolved, plan)
        for resolved, plan in wish_cases(objective)
    )


@every_objective
def test_at_least_two_mutants_are_tried(objective: Objective) -> None:
    assert len(wish_witness(objective).mutants) >= 2
