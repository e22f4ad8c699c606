from __future__ import annotations

from random import Random

import pytest

from scheduler.checks import sentence
from scheduler.constraints import CONSTRAINTS, Constraint
from scheduler.messages import LANGUAGES
from tests.witnesses.harness import witness

SEEDS = range(60)


@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda constraint: constraint.name)
def test_every_way_to_break_a_rule_has_a_sentence(constraint: Constraint) -> None:
    case = witness(constraint).case
    said: dict[tuple[str, str], str] = {}
    for resolved, plan in (case(Random(seed)) for seed in SEEDS):
        for subject in constraint.subjects(resolved):
            for violation in constraint.violations(resolved, plan, subject):
                for language in LANGUAGES:
                    said.setdefault((violation.how, language), sentence(violation, resolved, language))
    assert said
    for text in said.values():
        assert text.endswith(".")
        assert "{" not in text
        assert "None" not in text
