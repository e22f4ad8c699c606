"""Whatever a planner may write ends in a plan that the checks accept, or in saying that there is none."""

from __future__ import annotations

import json
from itertools import takewhile
from random import Random
from typing import TYPE_CHECKING

import pytest

from scheduler.checks import check
from scheduler.errors import InfeasibleError, InputError, NothingFoundError
from scheduler.plan.saved import plan_bytes, read_plan
from scheduler.scenario.loading import load
from scheduler.solve import Limits, solve
from scheduler.solve.build import build
from scheduler.solve.search import Search
from scheduler.solve.solve import goals
from tests.solve.drawn import drawn

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

LIMITS = Limits(work=0.3)
FEW, MANY = range(25), range(25, 500)
PRUNED, MANY_PRUNED = range(12), range(12, 150)


def scenario(seed: int, folder: Path) -> Resolved | None:
    """A drawn scenario as read from its file; None if the drawing contradicts itself and is refused."""
    path = folder / "drawn.yaml"
    path.write_text(json.dumps(drawn(Random(f"scenario {seed}"))))
    try:
        return load(path)
    except InputError:
        return None


def planned(resolved: Resolved) -> Plan | None:
    """The plan of a scenario; None if there is none, or none is found in so little work."""
    try:
        return solve(resolved, LIMITS).plan
    except (InfeasibleError, NothingFoundError):
        return None


def examine(seed: int, folder: Path) -> None:
    resolved = scenario(seed, folder)
    plan = planned(resolved) if resolved else None
    if plan is not None:
        (folder / "plan.json").write_bytes(plan_bytes(plan))
        assert check(read_plan(folder)) == ()


def optima(resolved: Resolved, *, prune: bool) -> list[tuple[str, int | None]] | None:
    """The proved optimum of each tier up to the first that is not proved; None if there is no plan."""
    model = build(resolved, prune=prune)
    try:
        tiers = Search(model, LIMITS).run(goals(model, LIMITS)).tiers
    except InfeasibleError:
        return None
    except NothingFoundError:
        return []
    return [(tier.tier, tier.objective) for tier in takewhile(lambda tier: tier.optimal, tiers)]


def compare(seed: int, folder: Path) -> None:
    resolved = scenario(seed, folder)
    if resolved is None:
        return
    pruned, whole = (optima(resolved, prune=prune) for prune in (True, False))
    if pruned is None or whole is None:
        # Only what ran out of work leaves the question open.
        assert pruned in (None, [])
        assert whole in (None, [])
    else:
        proved = min(len(pruned), len(whole))
        assert pruned[:proved] == whole[:proved]


@pytest.mark.parametrize("seed", FEW)
def test_a_plan_or_the_reason_why_there_is_none(seed: int, tmp_path: Path) -> None:
    examine(seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("seed", MANY)
def test_a_plan_or_the_reason_why_there_is_none_many_times(seed: int, tmp_path: Path) -> None:
    examine(seed, tmp_path)


@pytest.mark.parametrize("seed", PRUNED)
def test_looking_only_at_possible_values_changes_nothing(seed: int, tmp_path: Path) -> None:
    compare(seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("seed", MANY_PRUNED)
def test_looking_only_at_possible_values_changes_nothing_many_times(seed: int, tmp_path: Path) -> None:
    compare(seed, tmp_path)


def test_the_drawings_are_good_for_something(tmp_path: Path) -> None:
    resolved = [scenario(seed, tmp_path) for seed in FEW]
    valid = [each for each in resolved if each is not None]
    assert len(valid) >= len(FEW) * 3 / 4
    outcomes = [planned(each) is not None for each in valid]
    assert len(valid) / 5 <= sum(outcomes) <= len(valid) * 4 / 5
