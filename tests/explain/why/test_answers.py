"""Whether what is asked for can be had, what that costs, and what forbids it."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scheduler.compare import differences
from scheduler.errors import InfeasibleError, NothingFoundError
from scheduler.explain.why import Allowed, Forbidden, Question, why
from scheduler.explain.why.answers import Asking, answer
from scheduler.explain.why.wanted import Wanted
from scheduler.scenario.nouns import TIE_BREAK
from scheduler.solve import Limits, solve
from scheduler.solve.search import silent
from tests.explain.judged import can_hold
from tests.explain.why.asked import ask, planned, review
from tests.witnesses.scenarios import instant, meeting, tiny

if TYPE_CHECKING:
    from scheduler.explain.why import Why
    from scheduler.plan import Plan


def allowed(found: Why) -> Allowed:
    assert isinstance(found.answer, Allowed)
    return found.answer


def forbidden(found: Why) -> Forbidden:
    assert isinstance(found.answer, Forbidden)
    return found.answer


def points(plan: Plan) -> dict[str, int]:
    return {tier.name: tier.objective for tier in plan.solver.tiers if tier.name != TIE_BREAK}


def more(found: Allowed) -> dict[str, int]:
    """By how much more wishes are missed."""
    return {wish.name: wish.more for wish in found.wishes if wish.more}


def rules(found: Why) -> list[set[str]]:
    """The rules that each conflict names."""
    return [{atom.constraint for atom in conflict.atoms} for conflict in forbidden(found).why.conflicts]


def test_the_plan_is_what_the_sums_say() -> None:
    record = planned().conferences["review"]
    assert (record.start, record.sites) == (instant("2024-06-07 13:00"), {"main": "small"})


def test_an_allowed_worse_time_costs_what_solving_both_says() -> None:
    """In the morning the review begins at 10:00 at the latest: two of the four hours in reserve are missing."""
    found = allowed(ask(at="morning 7/6/2024"))
    assert found.plan.conferences["review"].start == instant("2024-06-07 10:00")
    assert more(found) == {"slack": 120}
    pinned = solve(review(pins={"review": {"start": "2024-06-07T10:00"}})).plan
    assert points(found.plan) == points(pinned)
    assert all(tier.certain for tier in found.tiers)


def test_nothing_else_moves_that_need_not() -> None:
    """The large hall is as good for nobody: of tasks, only the deadlines follow, no start of work."""
    found = allowed(ask(at="14:00 7/6/2024"))
    moved = {(each.family, each.subject) for each in differences([planned(), found.plan])}
    # the review ends at 16:00, an hour later, and filing comes after it: Friday 16:00 instead of 15:00
    assert {each for each in moved if each[0] != "deadlines"} == {("when", "review"), ("work", "file")}


def test_a_forbidden_time_names_what_forbids_it_and_no_more() -> None:
    """On Thursday 8 hours of work end at 17:00: the review would come before its prints."""
    found = ask(at="6/6/2024")
    (conflict,) = forbidden(found).why.conflicts
    assert rules(found) == [{"earliest_start", "task_precedence", "task_phase", "session_hours"}] or rules(found) == [
        {"as_of", "task_precedence", "task_phase", "session_hours"}
    ]
    assert forbidden(found).why.complete
    assert not conflict.unsettled


def test_a_day_outside_the_window_names_the_window() -> None:
    """Monday 10 June would do for everything else; Saturday is a day off besides."""
    assert rules(ask(at="10/6/2024")) == [{"date_window"}]
    assert sorted(map(sorted, rules(ask(at="8/6/2024")))) == [["date_window"], ["session_hours"]]


def test_a_conflict_is_one_with_the_wanted_time_only() -> None:
    resolved = review()
    (conflict,) = forbidden(ask(at="10/6/2024")).why.conflicts
    assert can_hold(resolved, conflict.atoms)  # without the question nothing is wrong
    moved = review(pins={"review": {"start": "2024-06-10T09:00"}})
    assert not can_hold(moved, [*conflict.atoms, type(conflict.atoms[0])("pinned", ("review",))])


def test_another_hall() -> None:
    """Ten people in a hall of 50 seats leave 40 empty, in the one of 12 only 2: 38 more."""
    found = allowed(ask(hall="Large hall"))
    assert found.plan.conferences["review"].sites == {"main": "large"}
    assert more(found) == {"empty_seats": 38}


def test_a_hall_that_is_closed_then() -> None:
    halls = {"large": {"name": "Large", "closed": {"paint": {"when": "2024-06-07"}}}, "small": {"name": "Small"}}
    resolved = review(halls=halls)
    plan = solve(resolved).plan
    assert rules(ask(resolved, plan, hall="large", at="7/6/2024")) == [{"hall_open"}]


def test_a_time_between_the_scenarios_grains() -> None:
    """The scenario counts in half hours; asked for 13:10, it counts in tens of minutes, as with a pin."""
    assert review().grain == 30
    found = ask(at="13:10 7/6/2024")
    assert found.basis.standing == "fits"
    assert allowed(found).plan.conferences["review"].start == instant("2024-06-07 13:10")
    assert points(allowed(found).plan) == points(solve(review(pins={"review": {"start": "2024-06-07T13:10"}})).plan)


def test_a_task_done_at_a_moment_means_the_end_of_work_before_it() -> None:
    """At 12:30 nobody works: the draft is done at 12:00, which leaves two hours of prints until 15:00."""
    found = allowed(ask(task="draft", at="12:30 7/6/2024"))
    assert found.plan.tasks["draft"].end == instant("2024-06-07 12:00")
    assert found.plan.conferences["review"].start == instant("2024-06-07 15:00")


def test_a_task_on_a_day_when_nobody_works_needs_no_rule() -> None:
    answered = forbidden(ask(task="draft", at="8/6/2024"))
    assert (answered.by_itself, answered.why.conflicts) == (True, ())


def test_a_task_before_there_was_time_for_it() -> None:
    """Six hours of work are not done by 11:00 of the first day."""
    assert forbidden(ask(task="draft", at="11:00 6/6/2024")).by_itself


def test_a_conference_that_ends_beyond_the_plan() -> None:
    assert forbidden(ask(at="23:00 11/6/2024")).by_itself


def test_a_conference_that_is_merged_is_asked_to_be_held() -> None:
    """It had rather be merged: to hold it is possible, and told as that wish missed."""
    when = {"within": {"from": "2024-06-06", "to": "2024-06-07"}}
    both = {
        "host": meeting(name="Host", when=when),
        "guest": meeting(name="Guest", when=when, instead={"merge_into": ["host"], "prefer": ["merge", "hold"]}),
    }
    resolved = tiny(conferences=both)
    plan = solve(resolved).plan
    assert plan.conferences["guest"].outcome == "merged"
    found = ask(resolved, plan, conference="guest")
    assert "outcomes" in more(allowed(found))
    assert allowed(found).plan.conferences["guest"].outcome == "held"


def test_a_scenario_edited_since() -> None:
    """The office closes on Friday afternoon: what is asked is measured against the best plan there is now."""
    closed = {"office": {"week": {"mon-thu": ["08:00-12:00", "13:00-17:00"], "fri": ["08:00-12:00"]}}}
    edited = review(calendars=closed)
    found = ask(edited, at="08:00 7/6/2024")
    assert found.basis.standing == "edited"
    assert found.basis.plan.conferences["review"].start == instant("2024-06-07 10:00")
    # 10:00 leaves two hours in reserve, 08:00 none
    assert more(allowed(found)) == {"slack": 120}


def test_a_plan_that_was_tampered_with() -> None:
    record = planned().conferences["review"].model_copy(update={"sites": {"main": "nowhere"}})
    tampered = planned().model_copy(update={"conferences": {"review": record}})
    found = ask(review(), tampered, at="08:00 7/6/2024")
    assert found.basis.standing == "broken"
    assert found.basis.plan.conferences["review"].sites == {"main": "small"}


def test_a_scenario_without_a_plan() -> None:
    lost = review(conferences={"review": meeting(name="Review", when={"on": "2024-06-08"})}, tasks={})
    with pytest.raises(InfeasibleError):
        ask(lost, at="2024-06-07")


def test_out_of_time_nothing_is_claimed() -> None:
    with pytest.raises(NothingFoundError):
        why(review(), planned(), Question("review", hall="large"), Limits(work=0.0))


def test_stopped_before_anything_is_known() -> None:
    stopped = threading.Event()
    stopped.set()
    with pytest.raises(KeyboardInterrupt):
        why(review(), planned(), Question("review", hall="large"), stopped=stopped)


def test_forbidden_but_no_time_left_to_say_why() -> None:
    class Spent(Asking):
        @property
        def over(self) -> bool:
            return True

    asking = Spent(review(), planned(), Limits(), silent, threading.Event())
    late = instant("2024-06-10 09:00")
    found = answer(asking, Wanted("review", late, late + timedelta(hours=1)), planned())
    assert isinstance(found, Forbidden)
    assert (found.why.conflicts, found.why.complete) == ((), False)
