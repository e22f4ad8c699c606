"""Profiles of plans to choose from that cannot be: under a name that is taken, or wishing for nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem, unknown
from scheduler.scenario.nouns.profile import USUAL_PROFILES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree

# The folders of the scenario's own plan, and of plans that are there because they differ.
_TAKEN = re.compile(r"base|other-\d+")


def profiles_are_possible(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """A profile weighs wishes that the scenario has, under a name of its own; only a usual one can be left out."""
    for name, profile in scenario.profiles.items():
        path = ("profiles", name)
        if _TAKEN.fullmatch(name):
            yield problem(tree, path, "profile_name_taken", on_key=True, name=name)
        if profile is None and name not in USUAL_PROFILES:
            usual = ", ".join(USUAL_PROFILES)
            yield unknown(tree, path, "profile_unknown", name, USUAL_PROFILES, on_key=True, usual=usual)
        for wish in profile.weights if profile else ():
            if scenario.objectives.wish(wish).weight == 0:
                yield problem(tree, (*path, wish), "profile_of_left_out", on_key=True, name=wish)
