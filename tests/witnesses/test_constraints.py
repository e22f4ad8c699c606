"""Every constraint, cross-examined: see the package's own words."""

from __future__ import annotations

import pytest

from scheduler.checks.sentence import sentence
from scheduler.constraints import CONSTRAINTS, Constraint
from scheduler.messages import LANGUAGES
from tests.witnesses.harness import (
    cases,
    every_stretch,
    kept_by_model,
    kept_by_plan,
    missed,
    model_keeps_all,
    told_apart,
    witness,
)

TOGETHER = 20
"""Cases in which the rule is posted for all subjects at once where that is no telling of its own."""

every_constraint = pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda constraint: constraint.name)


@every_constraint
@every_stretch
def test_both_tellings_agree(constraint: Constraint, stretch: range) -> None:
    own_telling = type(constraint).post_all is not Constraint.post_all
    kept = 0
    for number, (resolved, plan) in zip(stretch, cases(constraint, stretch), strict=True):
        judged = kept_by_plan(constraint, resolved, plan)
        keeps_all = judged == {*constraint.subjects(resolved)}
        assert kept_by_model(constraint, resolved, plan) == judged, f"case {number}"
        if own_telling or number < TOGETHER:
            assert model_keeps_all(constraint, resolved, plan) == keeps_all, f"case {number}, all together"
        kept += keeps_all
    assert len(stretch) / 5 <= kept <= len(stretch) * 4 / 5, f"{kept} of {len(stretch)} cases keep the rule"


@every_constraint
def test_every_mutant_is_caught(constraint: Constraint) -> None:
    assert missed(constraint), "left out"
    for name, mutation in witness(constraint).mutants.items():
        assert told_apart(constraint, mutation), name


@every_constraint
@every_stretch
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_violation_can_be_said(constraint: Constraint, stretch: range, language: str) -> None:
    said = [
        sentence(violation, resolved, language)
        for resolved, plan in cases(constraint, stretch)
        for subject in constraint.subjects(resolved)
        for violation in constraint.violations(resolved, plan, subject)
    ]
    assert said
    for text in said:
        assert text.endswith(".")
        assert "{" not in text
        assert "None" not in text
