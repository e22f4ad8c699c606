"""Profiles and allowances as a scenario states them."""

from __future__ import annotations

from functools import cache

import pytest

from scheduler.alternatives import Alternatives, alternatives, profiles_of
from scheduler.alternatives.sentences import plan_lines
from scheduler.checks import check
from scheduler.objectives import OBJECTIVES
from scheduler.plan.saved import plan_bytes
from scheduler.scenario.nouns.profile import USUAL_PROFILES, Profile
from scheduler.solve import solve
from tests.alternatives.choices import choices

PROFILES = {
    "fullest-halls": False,
    "earliest": {"earliest_finish": 1, "slack": 1},
    "wednesday": {"name": "On Wednesday", "preferred_date": 10},
    "rested": {"weekends": 3, "slack": 1},
}
NUMBER = 4


@cache
def found() -> Alternatives:
    return alternatives(choices(profiles=PROFILES), NUMBER)


def test_a_scenario_changes_drops_and_adds_profiles() -> None:
    profiles = profiles_of(choices(profiles=PROFILES).scenario)
    assert [each.name for each in profiles] == [
        "earliest",
        "most-slack",
        "fewest-journeys",
        "calmest-units",
        "wednesday",
        "rested",
    ]
    assert {each.name: dict(each.weights) for each in profiles if not each.usual} == {
        "earliest": {"earliest_finish": 1, "slack": 1},
        "wednesday": {"preferred_date": 10},
        "rested": {"weekends": 3, "slack": 1},
    }


def test_without_a_word_the_usual_ones_hold() -> None:
    assert {each.name: each.weights for each in profiles_of(choices().scenario)} == {
        name: profile.weights for name, profile in USUAL_PROFILES.items()
    }


def test_a_profile_of_ones_own_is_won_and_said_in_its_words() -> None:
    """The wish for Wednesday costs seats in the large hall: the scenario's own plan gives it up, this profile does not.

    Its plan misses the wished date by no day at all.
    """
    objectives = {"preferred_date": {"weight": 1, "tier": "comfort"}, "empty_seats": 1000}
    given = alternatives(choices(profiles=PROFILES, objectives=objectives), NUMBER)
    base, won = given.plans[0], next(each for each in given.plans if each.name == "wednesday")
    assert (base.measures["preferred_date"] > 0, won.measures["preferred_date"], won.proved) == (True, 0, True)
    lines = list(plan_lines(given, "en"))
    assert "  wednesday: best by the profile “On Wednesday” (proved)" in lines
    assert not any(line.startswith("  fullest-halls") for line in lines)


def test_a_profile_without_a_name_is_said_by_its_wishes() -> None:
    lines = list(plan_lines(found(), "en"))
    named = [each.profile.name for each in found().plans if each.profile]
    named += [each.profile.name for each in found().dropped]
    assert sorted(named) == sorted(each.name for each in profiles_of(choices(profiles=PROFILES).scenario))
    assert any("best at “Early finish and Time in reserve before the conference”" in line for line in lines)


@pytest.mark.parametrize("allowed", [0, 2])
def test_other_plans_keep_to_the_allowance_stated(allowed: int) -> None:
    """Every wish but the one for the date is left out: two days for both meetings together, or none."""
    wishes = {wish.name: 0 for wish in OBJECTIVES} | {"preferred_date": {"weight": 1, "allowance": allowed}}
    answer = alternatives(choices(objectives=wishes, tasks={}), NUMBER)
    base, *others = answer.plans
    missed = {each.measures["preferred_date"] - base.measures["preferred_date"] for each in others}
    assert missed
    assert max(missed) <= allowed
    assert max(missed) == allowed
    assert any(f"{allowed} days" in line for line in plan_lines(answer, "en"))


def test_a_profile_can_weigh_every_wish_and_nothing_else() -> None:
    assert set(Profile.model_fields) == {"name", *(wish.name for wish in OBJECTIVES if wish.name != "tie_break")}


def test_what_is_said_of_other_plans_is_not_part_of_a_plan() -> None:
    plain, profiled = (solve(choices(profiles=profiles)).plan for profiles in ({}, PROFILES))
    assert plan_bytes(plain) == plan_bytes(profiled)
    assert check(plain, choices(profiles=PROFILES)) == ()
