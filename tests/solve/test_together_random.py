"""Whatever two variants may say and share: plans that the checks accept and that agree, or none."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.errors import InfeasibleError, InputError, NothingFoundError
from scheduler.plan.families import decisions
from scheduler.scenario.loading import load
from scheduler.scenario.nouns.same import OF_CONFERENCES
from scheduler.solve import Limits, solve, solve_together
from tests.solve.drawn import drawn

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

LIMITS = Limits(work=0.3)
PLANNED, MANY = (13, 14, 15, 29), range(150)
"""Some drawings of which there are plans: held, skipped here and held there, merged; and many of whatever kind."""
CHANGED = ("people", "halls", "restrictions", "objectives", "horizon")
FAMILIES = {"start": "when", "outcome": "outcomes", "halls": "halls", "seats": "seats", "attend": "attendance"}


def scenarios(seed: int, folder: Path) -> dict[str | None, Resolved]:
    """A drawn scenario, and a variant with other people, halls, orders, wishes and days."""
    base, other = drawn(Random(f"scenario {seed}")), drawn(Random(f"other {seed}"))
    variant = {**base, **{room: other[room] for room in CHANGED}}
    return {name: _read(facts, folder) for name, facts in ((None, base), ("variant", variant))}


def _read(facts: dict[str, Any], folder: Path) -> Resolved:
    path = folder / "drawn.yaml"
    path.write_text(json.dumps(facts))
    return load(path)


def plans_together(seed: int, folder: Path) -> tuple[str, tuple[str, ...], list[Plan]] | None:
    """What of which conference is the same, and the plans; None if there are none. Every plan found is checked."""
    random = Random(f"same {seed}")
    try:
        found = scenarios(seed, folder)
        alone = {name: solve(resolved, LIMITS).plan for name, resolved in found.items()}
        names = [*alone[None].conferences]
        conference, words = random.choice(names), tuple(random.sample(OF_CONFERENCES, random.choice([1, 2, 3])))
        tasks = random.sample([*found[None].scenario.tasks], min(1, len(found[None].scenario.tasks)))
        same = {conference: words, **dict.fromkeys(tasks, ("start", "owner"))}
        answer = solve_together(found, alone, same, LIMITS)
    except (InputError, InfeasibleError, NothingFoundError):
        return None
    return conference, words, [solved.plan for solved in answer.solved.values()]


def agree(answer: tuple[str, tuple[str, ...], list[Plan]]) -> None:
    conference, words, plans = answer
    records = [plan.conferences[conference] for plan in plans]
    if all(record.outcome == "held" for record in records):
        for word in words:
            assert len({repr(told(plan, conference, word)) for plan in plans}) == 1
    elif "outcome" in words:
        assert len({(record.outcome, record.host) for record in records}) == 1


def told(plan: Plan, conference: str, word: str) -> object:
    """What a plan says of a conference by one of the words."""
    if word == "date":
        record = plan.conferences[conference]
        return [span.start.date() for span in record.parts.values()]
    family = decisions(plan)[FAMILIES[word]]
    return {key: value for key, value in family.items() if key[0] == conference}


@pytest.mark.parametrize("seed", PLANNED)
def test_plans_agree(seed: int, tmp_path: Path) -> None:
    answer = plans_together(seed, tmp_path)
    assert answer is not None
    agree(answer)


@pytest.mark.long
@pytest.mark.parametrize("seed", MANY)
def test_plans_agree_or_there_are_none(seed: int, tmp_path: Path) -> None:
    if answer := plans_together(seed, tmp_path):
        agree(answer)
