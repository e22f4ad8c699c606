"""Sets in which nobody is, where somebody must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.normal.sets import members
from scheduler.scenario.walk import pointers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree

_ONE_FOR_EACH = ("each", "from")


def fans_are_not_empty(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """A set over which tasks, sites or groups are fanned out has a unit in it."""
    for path, _, points, text in pointers(scenario):
        fanned_out = points.manner == "id" and path[-1] in _ONE_FOR_EACH
        if fanned_out and text in scenario.sets and not members(scenario, text):
            yield problem(tree, path, "set_empty", name=text)
