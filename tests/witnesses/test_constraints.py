"""Every constraint, cross-examined: see the package's own words."""

from __future__ import annotations

import pytest

from scheduler.constraints import CONSTRAINTS, Constraint
from tests.witnesses.harness import CASES, cases, kept_by_model, kept_by_plan, model_keeps_all, told_apart, witness

TOGETHER = 20
"""Cases in which the rule is posted for all subjects at once where that is no telling of its own."""

every_constraint = pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda constraint: constraint.name)


@every_constraint
def test_both_tellings_agree_on_every_subject(constraint: Constraint) -> None:
    for number, (resolved, plan) in enumerate(cases(constraint)):
        judged = kept_by_plan(constraint, resolved, plan)
        assert kept_by_model(constraint, resolved, plan) == judged, f"case {number}"


@every_constraint
def test_both_tellings_agree_on_all_subjects_together(constraint: Constraint) -> None:
    own_telling = type(constraint).post_all is not Constraint.post_all
    for number, (resolved, plan) in enumerate(cases(constraint)[: None if own_telling else TOGETHER]):
        judged = kept_by_plan(constraint, resolved, plan) == {*constraint.subjects(resolved)}
        assert model_keeps_all(constraint, resolved, plan) == judged, f"case {number}"


@every_constraint
def test_a_fifth_of_the_cases_has_each_verdict(constraint: Constraint) -> None:
    kept = sum(
        kept_by_plan(constraint, resolved, plan) == {*constraint.subjects(resolved)}
        for resolved, plan in cases(constraint)
    )
    assert CASES / 5 <= kept <= CASES * 4 / 5, f"{kept} of {CASES} cases keep the rule"


@every_constraint
def test_the_rule_left_out_is_missed(constraint: Constraint) -> None:
    # Without the rule the solver keeps every subject, so one broken case tells.
    assert any(
        kept_by_plan(constraint, resolved, plan) != {*constraint.subjects(resolved)}
        for resolved, plan in cases(constraint)
    )


@every_constraint
@pytest.mark.parametrize("mutant", ["one more", "one less", "wrong end"])
def test_a_mutant_is_caught(constraint: Constraint, mutant: str) -> None:
    assert told_apart(constraint, witness(constraint).mutants[mutant])
