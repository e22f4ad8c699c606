"""Times that no grain of the model divides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.grain import stated_minutes
from scheduler.scenario.walk import times
from scheduler.scenario.working.grains import GRAINS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree


def times_are_on_a_grain(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Every clock time and length is a multiple of five minutes, so that nothing stated is rounded.

    Facts may be as they are: whatever waits for them starts at the next whole grain.
    """
    for path, on_key, value in times(scenario):
        if path[0] == "progress" and path[-1] != "remaining":
            continue
        if any(minutes % GRAINS[-1] for minutes in stated_minutes(value)):
            yield problem(tree, path, "off_grain", on_key=on_key, value=str(value), grain=GRAINS[-1])
