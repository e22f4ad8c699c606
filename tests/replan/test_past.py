"""What is past stays; what is done, late or begun counts as it is; what is frozen stays if it can."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.checks import check
from scheduler.errors import InputError
from scheduler.plan.saved import plan_bytes, read_plan
from scheduler.replan import replan
from scheduler.solve import solve
from tests.replan.small import HALLS, conferences, planned, rules, week
from tests.witnesses.scenarios import instant

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

TUESDAY = "2024-06-11"


def kinds(plan: Plan) -> set[str]:
    """What is wrong with a plan."""
    return {getattr(fault, "kind", "") or getattr(fault, "constraint", "") for fault in check(plan)}


def test_what_has_begun_stays_though_the_scenario_would_forbid_it() -> None:
    before = planned()
    works = {"works": {"when": {"from": "2024-06-10", "to": "2024-06-10"}}}
    closed = {name: {**hall, "closed": works} for name, hall in HALLS.items()}
    resolved = week(as_of=TUESDAY, halls=closed)
    again = replan(resolved, before)
    # Both meetings were on Monday, before Tuesday began; so was the report, and the minutes are still to be written.
    assert again.plan.conferences == before.conferences
    assert again.plan.tasks["report"].start == before.tasks["report"].start
    assert again.plan.tasks["report"].end == before.tasks["report"].end
    assert (again.weight, again.proved) == (0, True)
    assert check(again.plan) == ()
    assert check(again.plan, resolved) == ()


def test_the_days_looked_at_reach_back_to_what_is_past() -> None:
    before = planned()
    resolved = week(as_of=TUESDAY, horizon={"from": TUESDAY, "to": "2024-06-14"})
    again = replan(resolved, before)
    assert again.plan.conferences == before.conferences
    assert check(again.plan, resolved) == ()


def test_the_past_cannot_be_written_anew(tmp_path: Path) -> None:
    plan = replan(week(as_of=TUESDAY), planned()).plan
    file = tmp_path / "plan.json"
    file.write_bytes(plan_bytes(plan))
    assert read_plan(file) == plan
    data: dict[str, Any] = json.loads(plan_bytes(plan))
    data["conferences"]["first"]["sites"]["main"] = "large"
    file.write_text(json.dumps(data))
    assert kinds(read_plan(file)) == {"not_as_it_was"}
    data = json.loads(plan_bytes(plan))
    data["tasks"]["report"]["start"] = data["tasks"]["report"]["start"].replace("T08", "T09")
    file.write_text(json.dumps(data))
    assert kinds(read_plan(file)) == {"not_as_it_happened"}


@pytest.mark.parametrize("otherwise", [{"parts": {"talk": {"name": "Talk", "duration": "2h"}}}, {"duration": "3h"}])
def test_a_conference_that_took_place_cannot_be_described_otherwise(otherwise: dict[str, Any]) -> None:
    before = planned()
    longer = conferences(first=otherwise)
    with pytest.raises(InputError) as caught:
        replan(week(as_of=TUESDAY, conferences=longer), before)
    assert [problem.key for problem in caught.value.problems] == ["past_contradicted"]


def test_a_conference_with_a_new_window_did_not_take_place() -> None:
    before = planned()
    later = {"when": {"within": {"from": "2024-06-12", "to": "2024-06-14"}, "times": ["09:00", "14:00"]}}
    again = replan(week(as_of=TUESDAY, conferences=conferences(first=later, then=later)), before)
    first = again.plan.conferences["first"]
    assert first.start is not None
    assert first.start >= instant("2024-06-12 09:00")


def test_a_conference_that_was_late_is_where_it_really_was() -> None:
    before = planned()
    assert before.conferences["then"].start == instant("2024-06-10 14:00")
    resolved = week(as_of=TUESDAY, progress={"then": {"done": "2024-06-10T17:20"}})
    again = replan(resolved, before)
    # Two hours that ended at 17:20, on the grid of half hours: 15:30 to 17:30.
    record = again.plan.conferences["then"]
    assert (record.start, record.end) == (instant("2024-06-10 15:30"), instant("2024-06-10 17:30"))
    assert check(again.plan, resolved) == ()


@pytest.mark.parametrize("said", [{"begun": "2024-06-11"}, {"done": "2024-06-11"}])
def test_a_conference_of_which_a_day_is_said_was_on_that_day(said: dict[str, str]) -> None:
    """It was to be at two on Monday the 10th, and was on Tuesday."""
    again = replan(week(as_of="2024-06-12", progress={"then": said}), planned())
    record = again.plan.conferences["then"]
    assert (record.start, record.end) == (instant("2024-06-11 14:00"), instant("2024-06-11 16:00"))
    assert check(again.plan) == ()


@pytest.mark.parametrize("said", ["done", "begun"])
def test_a_conference_that_is_still_to_come_was_not_held_on_a_day_that_nobody_says(said: str) -> None:
    days = {"within": {"from": "2024-06-06", "to": "2024-06-14"}, "prefer": "2024-06-10", "times": ["09:00", "14:00"]}
    wide = conferences(first={"when": days}, then={"when": days})
    before = planned(conferences=wide)
    resolved = week(as_of="2024-06-08", conferences=wide, progress={"first": said})
    with pytest.raises(InputError) as caught:
        replan(resolved, before)
    assert [(problem.where, problem.key) for problem in caught.value.problems] == [
        ("progress.first", "past_without_day")
    ]


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ({"done": "2024-06-07T11:10"}, "2024-06-06 08:00", "2024-06-07 11:30"),
        ("done", "2024-06-06 08:00", "2024-06-06 12:00"),  # as planned
        ({"begun": "2024-06-07T14:00", "done": "2024-06-07T16:00"}, "2024-06-07 14:00", "2024-06-07 16:00"),
        ({"done": "2024-06-07"}, "2024-06-06 08:00", "2024-06-07 17:00"),  # a day is its end of work
        ({"expected": "2024-06-11T10:00"}, "2024-06-06 08:00", "2024-06-11 10:00"),
    ],
)
def test_a_task_ends_when_it_did(said: Any, start: str, end: str) -> None:
    before = planned()
    resolved = week(as_of="2024-06-08", progress={"report": said})
    again = replan(resolved, before)
    record = again.plan.tasks["report"]
    assert (record.start, record.end) == (instant(start), instant(end))
    first = again.plan.conferences["first"].start
    assert first is not None
    assert first >= record.end
    assert check(again.plan, resolved) == ()


def test_only_what_remains_is_planned() -> None:
    before = planned()
    again = replan(week(as_of="2024-06-07", progress={"report": {"remaining": "1h"}}), before)
    record = again.plan.tasks["report"]
    assert record.start >= instant("2024-06-07 08:00")
    assert (record.end - record.start).total_seconds() == 3600


def test_a_conference_was_not_held_before_what_is_said_to_be_undone() -> None:
    before = planned()
    again = replan(week(as_of=TUESDAY, progress={"report": {"remaining": "1h"}}), before)
    # An hour from eight on Tuesday, so the first meeting cannot be before nine; the second one comes after it.
    first, then = (again.plan.conferences[name].start for name in ("first", "then"))
    assert first is not None
    assert then is not None
    assert instant("2024-06-11 09:00") <= first < then
    assert check(again.plan) == ()
    # Whoever says that it was held all the same is believed.
    said = {"report": {"done": "2024-06-07"}, "first": "done"}
    assert replan(week(as_of=TUESDAY, progress=said), before).plan.conferences == before.conferences


def test_that_time_has_passed_is_no_reason_for_a_conference_to_move() -> None:
    """The report was to begin on the 6th and an hour of it remains on the 7th: that moves no meeting, the hall does."""
    works = {"works": {"when": {"from": "2024-06-10", "to": "2024-06-10"}}}
    halls = {name: {**hall, "closed": works} for name, hall in HALLS.items()}
    again = replan(week(as_of="2024-06-07", halls=halls, progress={"report": {"remaining": "1h"}}), planned())
    assert rules(again.reasons["first"]) == {"hall_open"}


def test_a_fact_breaks_no_deadline_and_is_reported() -> None:
    report = {"name": "Report", "for": "first", "owner": "clerk", "effort": "4h", "due": "by 12:00 2024-06-06"}
    late = {"report": report}
    on_time = solve(week(tasks=late)).plan
    assert on_time.tasks["report"].end == instant("2024-06-06 12:00")
    resolved = week(as_of="2024-06-07", tasks=late, progress={"report": {"done": "2024-06-06T16:00"}})
    again = replan(resolved, on_time)
    assert [finding.kind for finding in again.plan.findings if finding.subject == ("report",)] == ["late"]
    # Solved from the start, it is the same fact.
    assert solve(resolved).plan.tasks["report"].end == instant("2024-06-06 16:00")
    assert again.plan.tasks["report"].due == instant("2024-06-06 12:00")


def test_whoever_waits_for_what_is_late_starts_later() -> None:
    tasks = {
        "report": {"name": "Report", "for": "first", "owner": "clerk", "effort": "4h"},
        "copies": {"name": "Copies", "for": "first", "owner": "clerk", "effort": "2h", "after": ["report"]},
    }
    before = solve(week(tasks=tasks)).plan
    again = replan(week(as_of="2024-06-07", tasks=tasks, progress={"report": {"expected": "2024-06-10T10:00"}}), before)
    # The copies take from ten to twelve on Monday, so the meeting can be at two, and the next one on Tuesday.
    assert again.plan.tasks["copies"].start == instant("2024-06-10 10:00")
    assert again.plan.conferences["first"].start == instant("2024-06-10 14:00")
    assert rules(again.reasons["first"]) >= {"task_phase"}


@pytest.mark.parametrize(("done", "start"), [("2024-06-06", "2024-06-06 13:00"), ("2024-06-07", "2024-06-10 08:00")])
def test_nobody_began_on_what_came_on_a_later_day(done: str, start: str) -> None:
    """The copies were to begin at one on Thursday the 6th, after the report; it came that day, or the day after."""
    tasks = {
        "report": {"name": "Report", "for": "first", "owner": "clerk", "effort": "4h"},
        "copies": {"name": "Copies", "for": "first", "owner": "clerk", "effort": "2h", "after": ["report"]},
    }
    before = solve(week(tasks=tasks)).plan
    assert before.tasks["copies"].start == instant("2024-06-06 13:00")
    again = replan(week(as_of="2024-06-08", tasks=tasks, progress={"report": {"done": done}}), before)
    assert again.plan.tasks["copies"].start == instant(start)


def test_what_begins_before_a_day_stays_though_less_would_change() -> None:
    tuesday = {"when": {"within": {"from": TUESDAY, "to": TUESDAY}, "times": ["14:00"]}}
    before = planned(conferences=conferences(then=tuesday))
    # Now both are to be on one day, and the second, on Tuesday, has been announced five days ahead: twenty times
    # twenty points to move it, and twenty to move the first, from Monday.
    together = {"first": {"at_most_working_days": 0}}
    resolved = week(conferences=conferences(then={"after": together, "status": "invited"}))
    free, frozen = replan(resolved, before), replan(resolved, before, date(2024, 6, 11))
    assert (free.weight, frozen.weight) == (20, 20 * 20)
    assert free.plan.conferences["then"] == before.conferences["then"]
    assert frozen.plan.conferences["first"] == before.conferences["first"]
    assert (frozen.released, frozen.proved) == ((), True)


def test_what_was_to_stay_and_cannot_is_told() -> None:
    before = planned()
    works = {"works": {"when": {"from": "2024-06-10T12:00", "to": "2024-06-10T18:00"}}}
    resolved = week(halls={name: {**hall, "closed": works} for name, hall in HALLS.items()})
    again = replan(resolved, before, date(2024, 6, 11))
    # The second meeting cannot stay on Monday afternoon, nor its minutes (20 points and 1); the first does.
    assert again.released == ("then", "minutes")
    assert (again.tiers[0].name, again.tiers[0].objective, again.tiers[0].status) == ("frozen", 21, "optimal")
    assert rules(again.reasons["then"]) == {"hall_open"}


def test_no_conference_is_put_off_for_the_frozen_work_before_it() -> None:
    """The report begins on Thursday 6 June; what remains of it cannot be as it was, and the meeting can be later."""
    before = planned()
    later = {"when": {"within": {"from": "2024-06-12", "to": "2024-06-14"}, "times": ["09:00"]}}
    resolved = week(
        as_of="2024-06-07", progress={"report": {"remaining": "1h"}}, conferences=conferences(first=later, then=later)
    )
    again = replan(resolved, before, date(2024, 6, 10))
    assert [record.outcome for record in again.plan.conferences.values()] == ["held", "held"]
    assert again.proved


def test_frozen_work_of_a_conference_that_is_put_off_is_told_as_released() -> None:
    weekend = {"when": {"within": {"from": "2024-06-08", "to": "2024-06-09"}, "times": ["09:00"]}}
    again = replan(week(conferences=conferences(first=weekend)), planned(), date(2024, 6, 10))
    assert again.plan.conferences["first"].outcome == "postponed"
    assert again.released == ("report",)
