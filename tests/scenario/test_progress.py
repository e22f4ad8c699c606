"""What is done, late or begun, in normal form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scheduler.errors import InputError
from scheduler.plan.saved import plan_bytes, read_plan
from scheduler.scenario import load
from scheduler.scenario.normal import expand
from scheduler.solve import solve
from tests.witnesses.scenarios import instant, meeting, tiny

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.scenario.resolved import Resolved

WARDS: dict[str, Any] = {"north": {"name": "North"}, "south": {"name": "South"}}


def wards(progress: dict[str, Any]) -> Resolved:
    """A meeting for which each of two wards writes a paper, which the office puts together."""
    return tiny(
        units=WARDS,
        as_of="2024-06-06",
        sets={"wards": ["north", "south"]},
        conferences={"a": meeting()},
        tasks={
            "papers": {"name": "Papers", "for": "a", "each": "wards", "effort": "4h", "with": {"office": "3h"}},
            "book": {"name": "Book", "for": "a", "owner": "office", "effort": "2h", "after": ["papers"]},
        },
        progress=progress,
    )


def test_a_fan_is_written_out_and_what_is_said_of_one_task_counts_more() -> None:
    resolved = wards({"papers": {"expected": "2024-06-07T10:00"}, "papers/south": "done"})
    said = resolved.scenario.progress
    assert {name: (each.over, str(each.expected)) for name, each in said.items()} == {
        "papers/north": (False, "2024-06-07T10:00"),
        "papers/south": (True, "None"),
    }


def test_what_remains_is_the_effort_that_is_planned() -> None:
    resolved = wards({"papers/north": {"begun": "2024-06-06", "remaining": "1h30m"}})
    task = resolved.scenario.tasks["papers/north"]
    assert task.effort is not None
    assert task.effort.minutes == 90
    assert [effort.minutes for effort in task.collaborators.values() if effort] == [90]
    assert expand(resolved.scenario) == resolved.scenario
    assert resolved.happened == {}


def test_facts_need_no_grain_and_others_wait_for_the_next_one(tmp_path: Path) -> None:
    resolved = wards({"papers": {"done": "2024-06-06T10:07"}})
    assert resolved.grain == 30
    assert {fact.end for fact in resolved.happened.values()} == {instant("2024-06-06 10:30")}
    plan = solve(resolved).plan
    assert plan.tasks["book"].start == instant("2024-06-06 10:30")
    (tmp_path / "plan.json").write_bytes(plan_bytes(plan))
    assert read_plan(tmp_path) == plan


def test_what_is_done_without_a_time_was_done_before_the_day_began() -> None:
    resolved = wards({"papers": "done"})
    # The working day before Thursday 6 June ended at 17:00 on Wednesday, and the four hours began at 13:00.
    assert {(fact.start, fact.end) for fact in resolved.happened.values()} == {
        (instant("2024-06-05 13:00"), instant("2024-06-05 17:00"))
    }
    assert resolved.opens == instant("2024-06-05 00:00")


def test_work_that_has_begun_takes_as_long_as_it_takes() -> None:
    resolved = wards({"papers/north": {"begun": "2024-06-06T10:00"}, "papers/south": "begun"})
    assert {name: (fact.start, fact.end, fact.over) for name, fact in resolved.happened.items()} == {
        # Two hours before noon and two after one o'clock; from eight o'clock four hours end at noon.
        "papers/north": (instant("2024-06-06 10:00"), instant("2024-06-06 15:00"), False),
        "papers/south": (instant("2024-06-06 08:00"), instant("2024-06-06 12:00"), False),
    }


def test_progress_comes_along_with_what_is_included(tmp_path: Path) -> None:
    inner = """format: 1
title: Inner
as_of: 2027-03-03
units: {office: Office}
conferences:
  meeting: {name: Meeting, organiser: office, when: 2027-03-10, duration: 1h, sites: {main: to be found}}
tasks: {draft: {name: Draft, owner: office}}
progress: {draft: {done: 2027-03-02}}
"""
    (tmp_path / "inner.yaml").write_text(inner)
    (tmp_path / "outer.yaml").write_text("format: 1\ntitle: Outer\ninclude: {in: inner.yaml}\n")
    assert list(load(tmp_path / "outer.yaml").scenario.progress) == ["in.draft"]


def test_progress_of_what_is_not_there_is_no_more_than_that(tmp_path: Path) -> None:
    (tmp_path / "slips.yaml").write_text("""format: 1
title: Slips
as_of: 2027-03-03
units: {office: Office}
conferences:
  meeting: {name: Meeting, organiser: office, when: 2027-03-10, duration: 1h, sites: {main: to be found}}
tasks: {minutes: {name: Minutes, owner: office, for: meetings, phase: after, after: [draft]}}
progress: {meting: done, minutes: done, draft: begun}
""")
    with pytest.raises(InputError) as caught:
        load(tmp_path / "slips.yaml")
    assert {(problem.where, problem.key) for problem in caught.value.problems} == {
        ("tasks.minutes.for", "reference_unknown_suggestion"),
        ("tasks.minutes.after[1]", "reference_unknown"),
        ("progress.meting", "reference_unknown_suggestion"),
        ("progress.draft", "reference_unknown"),
    }
