"""Interrupted or out of time, it says what is proved and what is not, never more."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from scheduler.checks import check
from scheduler.errors import NothingFoundError
from scheduler.plan import Tier
from scheduler.replan import Replanned, replan
from scheduler.replan.sentences import lines
from scheduler.solve import Limits
from tests.replan.small import HALLS, planned, week

WORKS = {"works": {"when": {"from": "2024-06-10", "to": "2024-06-14"}}}


@cache
def changed() -> Replanned:
    """The week made again after a hall was closed: both meetings get the other one, three points each."""
    return replan(week(halls={**HALLS, "small": {**HALLS["small"], "closed": WORKS}}), planned())


def reached(*tiers: Tier) -> Replanned:
    """The same, had the search come only so far."""
    plan, before = changed().plan, changed().plan.before
    assert before is not None
    return replace(changed(), plan=plan.model_copy(update={"before": before.model_copy(update={"tiers": tiers})}))


def test_it_says_that_less_is_not_possible_where_that_is_proved() -> None:
    said = [*lines(changed(), "vi")]
    assert "2 nội dung đã xếp phải đổi, mức thay đổi 6 điểm: đã chứng minh không thể ít hơn." in said


def test_it_says_what_is_taken_to_have_gone_as_planned() -> None:
    """By Tuesday both meetings of Monday and the report are over and the minutes begun, for all that is said."""
    taken = "Taken to have gone as planned, as nothing is said of it under progress:"
    assert f"{taken} First, Then, Report and Minutes." in lines(replan(week(as_of="2024-06-11"), planned()), "en")
    reported = week(as_of="2024-06-11", progress={"report": "done", "then": "done"})
    said = [*lines(replan(reported, planned()), "en")]
    assert said[said.index(f"{taken} First and Minutes.") + 1].startswith("To ask whether that is so: scheduler status")


def test_of_much_that_is_taken_to_have_gone_as_planned_it_counts_the_rest() -> None:
    """Ten reports of an hour each, all on the first day: eight are named."""
    report = {"for": "first", "owner": "clerk", "effort": "1h"}
    tasks = {f"report-{number}": {"name": f"Report {number}", **report} for number in range(10)}
    units = {"clerk": {"name": "Clerk"}}
    again = replan(week(as_of="2024-06-07", tasks=tasks, units=units), planned(tasks=tasks, units=units))
    (said,) = [line for line in lines(again, "en") if line.startswith("Taken to have")]
    assert said.endswith("Report 6, Report 7, and 2 more.")


def test_of_copies_of_a_task_it_names_who_has_not_reported() -> None:
    wards = {name: {"name": name.title()} for name in ("north", "south", "west")}
    report = {"name": "Report", "for": "first", "each": "wards", "effort": "1h"}
    rooms: dict[str, Any] = {
        "units": wards,
        "sets": {"wards": ["north", "south", "west"]},
        "tasks": {"report": report},
    }
    again = replan(week(as_of="2024-06-08", progress={"report/south": "done"}, **rooms), planned(**rooms))
    assert any(line.endswith(": Report (North and West).") for line in lines(again, "en"))


def test_a_plan_of_another_scenario_is_not_revised_in_calendars() -> None:
    before = changed().before
    other = before.model_copy(update={"scenario": before.scenario.model_copy(update={"id": "spring"})})
    assert not any("calendars published" in line for line in lines(changed(), "en"))
    assert any("is of the scenario “spring”" in line for line in lines(replace(changed(), before=other), "en"))


def test_it_says_how_much_is_sure_where_it_is_not() -> None:
    some = reached(Tier(name="change", objective=6, bound=3, status="feasible"))
    assert not some.proved
    said = [*lines(some, "vi")]
    assert not any("đã chứng minh" in line for line in said)
    assert (
        "2 nội dung đã xếp phải đổi, mức thay đổi 6 điểm: "
        "chưa chứng minh là ít nhất; chỉ chắc chắn không thể dưới 3 điểm."
    ) in said


def test_the_least_change_is_not_proved_while_more_may_have_been_kept() -> None:
    frozen = Tier(name="frozen", objective=3, bound=0, status="feasible")
    some = reached(frozen, Tier(name="change", objective=6, bound=6, status="optimal"))
    assert not some.proved
    assert not any("proved that less" in line for line in lines(some, "en"))


@pytest.mark.parametrize("last", ["change", "work", "rules", "dates"])
def test_stopped_in_any_tier_it_claims_no_more_than_was_found(last: str) -> None:
    stopped = threading.Event()

    def stop(tier: str, objective: int | None, bound: int | None, seconds: float) -> None:
        if tier == last:
            stopped.set()

    again = replan(
        week(halls={**HALLS, "small": {**HALLS["small"], "closed": WORKS}}), planned(), progress=stop, stopped=stopped
    )
    assert again.interrupted
    assert not again.plan.solver.reproducible
    assert check(again.plan) == ()
    for tier in again.plan.tiers:
        assert tier.bound <= tier.objective
        assert (tier.status == "optimal") == (tier.bound == tier.objective)
    assert again.proved == all(tier.status == "optimal" for tier in again.tiers if tier.name == "change")


def test_out_of_time_before_there_is_a_plan_nothing_is_proved() -> None:
    with pytest.raises(NothingFoundError):
        replan(week(), planned(), limits=Limits(work=0.0))
