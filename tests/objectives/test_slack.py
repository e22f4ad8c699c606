from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.objectives.slack import kept_reserve, reserve
from scheduler.solve.solve import solve
from tests.objectives.judged import judged
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import instant, meeting, tiny

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.scenario.resolved import Resolved

# Thursday 14:00-16:00, and a clerk's part of it 14:00-14:30.
PREPARE = {"name": "Prepare", "for": "a", "owner": "office", "effort": "2h", "with": {"clerk": "30m"}}
WORK: Mapping[Any, Any] = {
    ("prepare",): instant("2024-06-06 14:00"),
    ("prepare", "clerk"): instant("2024-06-06 14:00"),
}


def _resolved(**rooms: Any) -> Resolved:
    return tiny(
        units={"clerk": {"name": "Clerk"}},
        conferences={"a": meeting(instead={"merge_into": ["b"], "skip": True}), "b": meeting()},
        tasks={"prepare": PREPARE},
        **rooms,
    )


@pytest.mark.parametrize(
    ("start", "minutes"),
    [
        # Between Thursday 16:00 and Friday 09:00 the office works two hours: two of four are missing.
        ("2024-06-07 09:00", 120),
        # The break at noon counts for nothing: 1 h + 4 h.
        ("2024-06-07 13:00", 0),
        ("2024-06-06 16:00", 240),
        # Begun an hour before all is ready, the reserve is an hour less than none.
        ("2024-06-06 15:00", 300),
    ],
)
def test_working_minutes_missing_before_the_start(start: str, minutes: int) -> None:
    said: dict[str, Mapping[Any, Any]] = {
        "when": {("a", "main"): instant(start)},
        "outcomes": {("a",): ("held", None)},
        "work": WORK,
    }
    assert judged("slack", _resolved(), **said) == minutes


def test_the_reserve_wished_is_the_scenarios() -> None:
    said: dict[str, Mapping[Any, Any]] = {
        "when": {("a", "main"): instant("2024-06-07 09:00")},
        "outcomes": {("a",): ("held", None)},
        "work": WORK,
    }
    resolved = _resolved(objectives={"slack": {"keep": "8h"}})
    # 8 h wished, 2 h kept.
    assert judged("slack", resolved, **said) == 360
    plan = random_plan(resolved, Random(0), **said)
    assert (reserve(resolved, plan, "a"), kept_reserve(resolved, plan, "a")) == (120, 120)


@pytest.mark.parametrize(
    ("outcome", "missing", "kept"), [(("merged", "b"), 180, 60), (("skipped", None), 0, 0), (("held", None), 0, 240)]
)
def test_merged_it_counts_to_the_hosts_start(outcome: tuple[str, str | None], missing: int, kept: int) -> None:
    resolved = _resolved()
    said: dict[str, Mapping[Any, Any]] = {
        "when": {("a", "main"): instant("2024-06-07 15:00"), ("b", "main"): instant("2024-06-06 17:00")},
        "outcomes": {("a",): outcome, ("b",): ("held", None)},
        "owners": {} if outcome[0] == "skipped" else {("prepare",): "office"},
    }
    if outcome[0] != "skipped":
        said["work"] = WORK
    assert judged("slack", resolved, **said) == missing
    assert kept_reserve(resolved, random_plan(resolved, Random(0), **said), "a") == kept


def test_without_preparation_the_whole_reserve_is_kept() -> None:
    resolved = tiny(conferences={"a": meeting()})
    plan = random_plan(resolved, Random(0))
    assert reserve(resolved, plan, "a") is None
    assert kept_reserve(resolved, plan, "a") == 240
    assert judged("slack", resolved) == 0


@pytest.mark.parametrize(("effort", "hour"), [("5h", 13), ("1h", 8)])
def test_an_open_hour_falls_where_the_reserve_is_kept(effort: str, hour: int) -> None:
    # Papers come in by Thursday 10:00 and are worked on from then. Between that and Friday 08:00 are six working
    # hours: five hours' work leave one of the four wished, and the morning is too early; an hour's leaves five.
    papers = {"name": "Papers", "owner": "office", "effort": "2h", "due": {"by": "10:00 2024-06-06"}}
    compiled = {"name": "Compile", "owner": "office", "effort": effort, "after": {"papers": {}}}
    resolved = tiny(
        conferences={
            "a": meeting(when={"on": "2024-06-07", "sessions": ["morning", "afternoon"], "times": ["08:00", "13:00"]})
        },
        tasks={"papers": papers, "compile": compiled},
    )
    start = solve(resolved).plan.conferences["a"].start
    assert start == instant(f"2024-06-07 {hour:02}:00")
