"""Profiles win what they are for, other plans differ and keep to what is allowed, and nothing is claimed unproved."""

from __future__ import annotations

import threading
from dataclasses import replace
from itertools import combinations

import pytest

from scheduler.alternatives import Alternative, Profile, alternatives, dominance, profiles_of
from scheduler.alternatives.alternatives import Finder
from scheduler.alternatives.likeness import dates, looks_alike
from scheduler.plan.saved import plan_bytes
from scheduler.scenario.nouns import Objectives
from scheduler.solve import Limits, solve
from scheduler.solve.search import silent
from tests.alternatives.choices import NUMBER, choices, found
from tests.shipped.shipped import PORTFOLIO, loaded
from tests.solve.test_search import two_meetings


def value(profile: Profile, plan: Alternative) -> int:
    return sum(weight * plan.measures[wish] for wish, weight in profile.weights.items())


PROFILED = {profile.name: profile for profile in profiles_of(choices().scenario)}


def test_the_plans_have_names_of_their_own_the_scenarios_own_first() -> None:
    names = [each.name for each in found().plans]
    assert names[0] == "base"
    assert len(set(names)) == len(names) == NUMBER
    assert set(names) <= {"base", *PROFILED, *(f"other-{number}" for number in range(1, NUMBER))}
    assert names[-1].startswith("other-")
    assert {"earliest", "fullest-halls"} <= set(names)


@pytest.mark.parametrize("name", [each.name for each in found().plans if each.name in PROFILED])
def test_a_profile_wins_its_own_measure(name: str) -> None:
    """No plan there is does as well; a scenario that wishes nothing else is solved to the same measure."""
    profile = PROFILED[name]
    values = {each.name: value(profile, each) for each in found().plans}
    assert values[name] == min(values.values())
    assert values[name] < values["base"]
    assert next(each for each in found().plans if each.name == name).proved
    alone = choices(objectives={**dict.fromkeys(Objectives.model_fields, 0), **profile.weights})
    assert sum(score.cost for score in solve(alone).plan.scores.values()) == values[name]


def test_the_scenarios_own_plan_is_that_of_solve() -> None:
    assert plan_bytes(found().plans[0].plan) == plan_bytes(solve(choices()).plan)


def test_no_profile_is_forgotten() -> None:
    named = [each.name for each in found().plans] + [each.profile.name for each in found().dropped]
    assert sorted(name for name in named if name in PROFILED) == sorted(PROFILED)


def test_a_profile_that_is_dropped_is_won_by_another() -> None:
    plans = {each.name: each for each in found().plans}
    equal = [each for each in found().dropped if each.why == "equal"]
    assert equal
    for each in equal:
        assert each.by is not None
        least = min(value(each.profile, plan) for plan in plans.values())
        assert value(each.profile, plans[each.by]) == least


def test_other_plans_keep_to_what_may_be_missed() -> None:
    base, *plans = found().plans
    others = [each for each in plans if each.is_other]
    assert others
    for other in others:
        for wish, missed in other.measures.items():
            unit = 60 if base.plan.scores[wish].unit == "minutes" else 1
            assert missed <= max(base.measures[wish] + unit, 11 * base.measures[wish] // 10)


def test_no_two_plans_look_alike() -> None:
    for one, other in combinations(found().plans, 2):
        assert not looks_alike(one.plan, other.plan)
    assert found().same_dates == tuple(
        (one.name, other.name) for one, other in combinations(found().plans, 2) if dates(one.plan) == dates(other.plan)
    )


def test_the_first_of_the_others_differs_in_every_date_if_it_may() -> None:
    """Nothing but the dates is open, and no wish speaks of them: four days for each meeting."""
    wishes = dict.fromkeys(Objectives.model_fields, 0)
    base, other = alternatives(two_meetings(objectives=wishes), 2).plans
    assert other.proved
    assert all(dates(other.plan)[name] != day for name, day in dates(base.plan).items())


def test_where_all_dates_are_taken_plans_differ_in_halls_and_then_end() -> None:
    """One meeting on one day: three halls are three plans, which is proved."""
    halls = {name: {"name": name.title(), "seats": 12} for name in ("north", "south", "west")}
    given = choices().scenario.conferences["a"]
    meeting = {
        "name": given.name,
        "organiser": "office",
        "when": {"within": "2024-06-06"},
        "duration": "2h",
        "sites": {"main": list(halls)},
    }
    answer = alternatives(choices(halls=halls, conferences={"a": meeting}, tasks={}), 5)
    assert [each.name for each in answer.plans] == ["base", "other-1", "other-2"]
    assert {each.plan.conferences["a"].sites["main"] for each in answer.plans} == set(halls)
    assert answer.exhausted == ("dates", "sites")
    assert (answer.complete, len(answer.same_dates)) == (True, 3)


def test_profiles_for_which_there_is_no_room_are_named() -> None:
    """In the small scenario two profiles have plans of their own: with two plans in all, one of them finds no room."""
    answer = alternatives(choices(), 2)
    assert [each.name for each in answer.plans] == ["base", "earliest"]
    assert [each.profile.name for each in answer.dropped if each.why == "no_room"] == ["fullest-halls"]


def test_what_the_clock_cuts_is_not_complete() -> None:
    """The first search has used up what time there was."""
    base = found().plans[0]
    finder = Finder(choices(), base, Limits(seconds=2.0), silent, threading.Event(), seconds=2.0)
    answer = finder.found(NUMBER)
    assert answer.plans == (replace(base, dominated_by=None),)
    assert (answer.complete, answer.exhausted, answer.interrupted) == (False, (), False)
    assert {each.why for each in answer.dropped} == {"equal", "not_searched"}


def test_other_plans_say_which_dominates_them_and_by_how_much() -> None:
    plans = {each.name: each for each in found().plans}
    for plan in plans.values():
        better = [each for each in plans.values() if dominance(each.name, each.measures, plan.measures)]
        assert (plan.dominated_by is None) == (not better)
        if plan.dominated_by:
            by = plan.dominated_by
            assert all(plans[by.name].measures[wish] + gain == plan.measures[wish] for wish, gain in by.by.items())
    assert any(each.dominated_by for each in plans.values())


def test_the_same_question_has_the_same_answer_to_the_byte() -> None:
    once, again = (alternatives(choices(), 5) for _ in range(2))
    assert [plan_bytes(each.plan) for each in once.plans] == [plan_bytes(each.plan) for each in again.plans]
    assert once.dropped == again.dropped


def test_only_what_is_proved_is_called_optimal() -> None:
    for each in found().plans:
        if each.plan.solver.status == "optimal":
            assert [t.objective for t in each.plan.solver.tiers][:-1] == [
                t.objective for t in found().plans[0].plan.solver.tiers
            ][:-1]


def test_whoever_stops_it_gets_what_there_is() -> None:
    stopped = threading.Event()

    def stop(tier: str, objective: int | None, bound: int | None, seconds: float) -> None:
        if tier in PROFILED:
            stopped.set()

    answer = alternatives(choices(), NUMBER, Limits(), stop, stopped)
    assert (answer.interrupted, answer.complete) == (True, False)
    assert answer.plans[0].name == "base"
    assert len(answer.plans) < NUMBER


@pytest.mark.long
def test_five_plans_of_the_portfolio_differ_in_dates() -> None:
    answer = alternatives(loaded(PORTFOLIO), 5)
    assert len(answer.plans) == 5
    assert answer.same_dates == ()
    assert all(each.proved for each in answer.plans)
