"""Profiles of plans to choose from, as they may be written and as they may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.scenario import load
from scheduler.scenario.nouns.profile import Profile
from tests.scenario.test_load import BASE, sentences

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_bare_map_of_weights_is_a_profile_and_false_leaves_one_out(write: Callable[..., Path]) -> None:
    tail = """\
profiles:
  rested: {name: Well rested, weekends: 10, evenings: 1}
  fewest-journeys: false
variants: {tired: {profiles: {rested: null, earliest: {evenings: 5}}}}
"""
    rested = Profile(name="Well rested", weekends=10, evenings=1)
    assert load(write(BASE + tail)).scenario.profiles == {"rested": rested, "fewest-journeys": None}
    assert rested.weights == {"weekends": 10, "evenings": 1}
    assert load(write(BASE + tail), "tired").scenario.profiles == {
        "fewest-journeys": None,
        "earliest": Profile(evenings=5),
    }


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (
            "Rested: {evenings: 1}",
            ':3: profiles.Rested: "Rested" is no id: use a to z, 0 to 9 and hyphens; write rested',
        ),
        (
            "base: {evenings: 1}",
            ':3: profiles.base: plans that the program names are called "base"; choose another name',
        ),
        (
            "other-12: {evenings: 1}",
            ':3: profiles.other-12: plans that the program names are called "other-12"; choose another name',
        ),
        ("rested: {evening: 1}", ':12: profiles.rested.evening: unknown key "evening"; did you mean "evenings"?'),
        ("rested: {evenings: 0}", ":22: profiles.rested.evenings: 0 is too small; write 1 or more"),
        (
            "rested: {name: Rested}",
            ":11: profiles.rested: it weighs no wish; give at least one wish and its weight, such as evenings: 10",
        ),
        (
            "rested: {weekends: 2}",
            ":12: profiles.rested.weekends: objectives leave weekends out (weight 0); give it a weight there, "
            "or remove it here",
        ),
        (
            "earlyest: false",
            ':3: profiles.earlyest: there is no usual profile "earlyest" to leave out; did you mean "earliest"?',
        ),
        (
            "mine: false",
            ':3: profiles.mine: there is no usual profile "mine" to leave out; these can be: earliest, most-slack, '
            "fewest-journeys, fullest-halls, calmest-units",
        ),
        ("mine: true", ":9: profiles.mine: expected keys with values, found true; write `key: value` lines under it"),
    ],
)
def test_what_no_profile_can_be(write: Callable[..., Path], written: str, sentence: str) -> None:
    assert sentences(write(f"{BASE}profiles:\n  {written}\nobjectives: {{weekends: 0}}\n")) == [
        f"main.yaml:18{sentence}"
    ]


def test_an_allowance_is_no_less_than_nothing(write: Callable[..., Path]) -> None:
    assert load(write(f"{BASE}objectives: {{slack: {{allowance: 90}}}}\n")).scenario.objectives.slack.allowance == 90
    assert sentences(write(f"{BASE}objectives: {{slack: {{allowance: -1}}}}\n")) == [
        "main.yaml:17:33: objectives.slack.allowance: -1 is too small; write 0 or more"
    ]
