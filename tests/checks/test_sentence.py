from __future__ import annotations

import pytest

from scheduler.checks import sentence
from scheduler.constraints import CONSTRAINTS, Constraint
from scheduler.messages import LANGUAGES
from tests.witnesses.harness import cases


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda constraint: constraint.name)
def test_every_way_to_break_a_rule_has_a_sentence(constraint: Constraint, language: str) -> None:
    said: dict[str, str] = {}
    for resolved, plan in cases(constraint):
        for subject in constraint.subjects(resolved):
            for violation in constraint.violations(resolved, plan, subject):
                said.setdefault(violation.how, sentence(violation, resolved, language))
    assert said
    for text in said.values():
        assert text.endswith(".")
        assert "{" not in text
        assert "None" not in text
