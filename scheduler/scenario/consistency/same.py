"""Decisions that cannot be the same in every variant, because such a thing is not decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.nouns.same import OF_CONFERENCES, OF_TASKS
from scheduler.scenario.sections import FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree


def the_same_is_decided(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Of a conference its date, hall ... may be the same in every variant, of a task its start and its owner."""
    for name, same in scenario.same_in_all_variants.items():
        if name in scenario.conferences:
            yield from _known(tree, name, same, "same_of_conference", OF_CONFERENCES)
        elif name.partition(FAN_JOINT)[0] in scenario.tasks:
            yield from _known(tree, name, same, "same_of_task", OF_TASKS)


def _known(tree: Tree, name: str, same: tuple[str, ...], message: str, known: tuple[str, ...]) -> Iterator[Problem]:
    for place, word in enumerate(same):
        if word not in known:
            path = ("same_in_all_variants", name, place)
            yield problem(tree, path, message, name=word, choices=", ".join(known))
