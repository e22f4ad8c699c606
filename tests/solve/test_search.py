"""What the search says of how far it came, tier by tier."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.checks import check
from scheduler.plan.saved import plan_bytes
from scheduler.scenario.nouns import Objectives
from scheduler.solve import Limits, solve
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved

HALLS = {name: {"name": name.title(), "seats": seats} for name, seats in (("large", 50), ("small", 12))}


def two_meetings(**rooms: Any) -> Resolved:
    """Two meetings that may share two halls, the first wished for on a Saturday."""
    people = {"members": {"name": "Members", "count": "8-12"}}
    return tiny(
        **{
            "halls": HALLS,
            "conferences": {
                name: meeting(
                    sites={"main": ["large", "small"]},
                    delegates=people,
                    when={"within": {"from": "2024-06-06", "to": "2024-06-09"}, "prefer": "2024-06-08"},
                )
                for name in ("a", "b")
            },
            "tasks": {"write": {"name": "Write", "for": "a", "owner": "office", "effort": "6h"}},
            **rooms,
        }
    )


def test_where_nothing_is_wished_any_plan_will_do() -> None:
    resolved = two_meetings(objectives=dict.fromkeys(Objectives.model_fields, 0))
    plan = solve(resolved).plan
    assert [(tier.name, tier.objective, tier.bound, tier.status) for tier in plan.solver.tiers] == [
        ("tie-break", 0, 0, "optimal")
    ]
    assert plan.scores == {}


def test_ties_are_broken_last_wherever_their_tier_is_listed() -> None:
    resolved = two_meetings(tiers=["tie-break", "comfort", "rules", "dates"])
    assert [tier.name for tier in solve(resolved).plan.solver.tiers] == ["comfort", "rules", "dates", "tie-break"]


def test_a_tier_that_was_not_searched_has_only_the_bound_that_no_wish_costs_less_than_nothing() -> None:
    stopped = threading.Event()

    def stop(tier: str, objective: int | None, bound: int | None, seconds: float) -> None:
        stopped.set()

    solved = solve(two_meetings(), progress=stop, stopped=stopped)
    later = solved.plan.solver.tiers[1:]
    assert solved.interrupted
    assert not solved.plan.solver.reproducible
    assert [tier.name for tier in later] == ["dates", "comfort", "tie-break"]
    assert [tier.bound for tier in later] == [0, 0, 0]
    assert all(tier.status == ("feasible" if tier.objective else "optimal") for tier in later)
    # Friday is the working day next to the Saturday that both are wished for: a day away each, at 480 points.
    assert later[0].objective >= 2 * 480
    assert later[0].status == "feasible"


def test_work_that_runs_out_is_the_same_on_every_run() -> None:
    plans = [solve(two_meetings(), Limits(work=0.001)).plan for _ in range(2)]
    assert plan_bytes(plans[0]) == plan_bytes(plans[1])
    assert plans[0].solver.reproducible


@pytest.mark.parametrize("workers", [1, 2])
def test_the_same_seed_and_workers_give_the_same_bytes(workers: int) -> None:
    plans = [solve(two_meetings(), Limits(workers=workers, seed=7)).plan for _ in range(2)]
    assert plan_bytes(plans[0]) == plan_bytes(plans[1])
    assert check(plans[0]) == ()
