"""A question read from a call: names or ids, the scenario's own times, and every problem at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.errors import InputError
from scheduler.explain.why import Call, Question, question
from scheduler.scenario.grammar import DaySpan, Moment
from tests.explain.why.asked import review
from tests.witnesses.scenarios import instant, meeting

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved


def problems(resolved: Resolved | None = None, **call: str) -> list[tuple[str, str]]:
    with pytest.raises(InputError) as refused:
        question(resolved or review(), Call(**call))
    return [(problem.file, problem.key) for problem in refused.value.problems]


def test_the_only_conference_needs_no_name() -> None:
    assert question(review(), Call()) == Question("review")
    two = review(conferences={name: meeting(name=name) for name in ("one", "two")}, tasks={})
    assert problems(two) == [("--conference", "which_conference")]


@pytest.mark.parametrize("name", ["review", "Review", " REVIEW "])
def test_names_work_where_ids_do(name: str) -> None:
    assert question(review(), Call(conference=name)).subject == "review"


def test_of_two_that_are_called_alike_the_id_is_asked_for() -> None:
    alike = review(conferences={name: meeting(name="Talk") for name in ("one", "two")}, tasks={})
    assert problems(alike, conference="Talk") == [("--conference", "called_alike")]
    assert question(alike, Call(conference="two")).subject == "two"


def test_times_are_written_as_in_scenarios() -> None:
    for text in ("14:00 7/6/2024", "14 giờ 00 ngày 7 tháng 6 năm 2024", "2024-06-07T14:00"):
        assert isinstance(question(review(), Call(at=text)).when, Moment)
    for text in ("7/6/2024", "sáng 7/6/2024", "thứ sáu 7/6/2024", "2024-06-07 morning"):
        assert isinstance(question(review(), Call(at=text)).when, DaySpan)


def test_a_part_of_a_day_is_lain_in_by_what_fits_it_and_begun_in_by_what_does_not() -> None:
    """An afternoon lasts from 12:00 to 18:00: a review of two hours begins in it by 16:00."""
    resolved = review()
    afternoon = question(resolved, Call(at="chiều 7/6/2024"))
    wanted = afternoon.wanted(resolved)
    assert (wanted.first, wanted.last) == (instant("2024-06-07 12:00"), instant("2024-06-07 16:00"))
    long = review(conferences={"review": meeting(name="Review", duration="7h")})
    assert not afternoon.lies_within(long)
    assert afternoon.wanted(long).last == instant("2024-06-07 17:59")


def test_everything_that_is_wrong_is_said_at_once() -> None:
    assert problems(task="drift", conference="review", at="9:13 7/9/2024 (thứ hai)", hall="lage") == [
        ("--at", "at_outside_horizon"),
        ("--at", "at_weekday"),
        ("--at", "off_grain"),
        ("--hall", "hall_of_task"),
        ("--hall", "hall_unknown_here_suggestion"),
        ("--task", "task_and_conference"),
        ("--task", "task_unknown_here_suggestion"),
    ]


@pytest.mark.parametrize(
    ("call", "option", "key"),
    [
        ({"conference": "revue"}, "--conference", "conference_unknown_here_suggestion"),
        ({"conference": "party"}, "--conference", "conference_unknown_here"),
        ({"at": "soon"}, "--at", "window_edge_not_understood"),
        ({"at": "30/2/2024"}, "--at", "date_impossible"),
        ({"hall": "depot"}, "--hall", "hall_not_candidate"),
    ],
)
def test_wrong_calls(call: dict[str, str], option: str, key: str) -> None:
    halls = {name: {"name": name} for name in ("large", "small", "depot")}
    assert problems(review(halls=halls), **call) == [(option, key)]


def test_a_task_that_several_units_do_is_asked_about_one_by_one() -> None:
    fan = {"papers": {"name": "Papers", "for": "review", "each": "both", "effort": "1h"}}
    units = {name: {"name": name, "calendar": "office"} for name in ("north", "south")}
    resolved = review(tasks=fan, units=units, sets={"both": {"members": ["north", "south"]}})
    assert problems(resolved, task="papers") == [("--task", "task_of_many")]
    assert question(resolved, Call(task="papers/south")).subject == "papers/south"


def test_what_is_done_during_a_conference_has_its_time() -> None:
    resolved = review(tasks={"film": {"name": "Film", "for": "review", "owner": "office", "phase": "during"}})
    assert problems(resolved, task="film") == [("--task", "task_during")]


def test_a_hall_that_is_to_be_found_cannot_be_asked_about() -> None:
    resolved = review(conferences={"review": meeting(name="Review")})
    assert problems(resolved, hall="large") == [("--hall", "hall_without_candidates")]


def test_without_conferences_only_tasks_can_be_asked_about() -> None:
    alone = {"tidy": {"name": "Tidy", "owner": "office", "effort": "1h", "phase": "before"}}
    assert problems(review(conferences={}, tasks=alone), at="7/6/2024") == [("--conference", "no_conference_here")]
