"""A waiver for some days is refused exactly where no day could bring it into force, whatever the rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scheduler.constraints import CONSTRAINTS, Constraint
from scheduler.constraints.constraint import SUBJECT_JOINT
from scheduler.constraints.waivers import conference_of
from scheduler.scenario import load
from scheduler.scenario.consistency.dated_waivers import dated_waivers_can_apply
from scheduler.scenario.grammar import Period
from scheduler.scenario.nouns.settings import Rule, Waiver
from scheduler.scenario.reading.tree import Mark, Tree

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Scenario

ROOT = Path(__file__).parents[2] / "scenarios"
RESOLVED = [load(ROOT / name) for name in ("quan-2-2020.yaml", "can-tho-2023.yaml", "roadshow.yaml")]
TREE = Tree("any.yaml", {}, {(): Mark("any.yaml", (), 1, 1, 1, 1)})


def refused(scenario: Scenario, rule: Constraint, atom: str) -> bool:
    """Whether a waiver of the rule for all days of the horizon is refused."""
    waiver = Waiver(reason="any", during=Period(*scenario.days))
    constraints = scenario.constraints.model_copy(update={rule.name: Rule(waive={atom: waiver})})
    return any(dated_waivers_can_apply(scenario.model_copy(update={"constraints": constraints}), TREE))


@pytest.mark.parametrize("rule", CONSTRAINTS, ids=lambda rule: rule.name)
def test_refused_exactly_where_no_conference_gives_the_day(rule: Constraint) -> None:
    for resolved in RESOLVED:
        for subject in list(rule.subjects(resolved))[:50]:
            dayless = conference_of(subject, resolved) is None
            assert refused(resolved.scenario, rule, SUBJECT_JOINT.join(subject)) == dayless
            assert refused(resolved.scenario, rule, subject[0]) == dayless
