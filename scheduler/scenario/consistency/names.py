"""Ids that several things would have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.reading.ids import suggested_id
from scheduler.scenario.sections import CALLED_BY_ID, FAN_JOINT, SECTIONS, entities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree


def ids_are_unique(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Messages and waivers call things by id alone, so that two of them cannot share one."""
    taken: dict[str, str] = {}
    for section in CALLED_BY_ID:
        for name in entities(scenario, section):
            if name in taken:
                yield problem(tree, (section, name), "id_taken", on_key=True, name=name, section=taken[name])
            taken.setdefault(name, section)


def ids_are_plain(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """An id with ``/`` is made by the program, for one of the units that do a task or have a site."""
    for section in SECTIONS:
        for name in getattr(scenario, section):
            if FAN_JOINT in name:
                yield problem(tree, (section, name), "id_slash", on_key=True, name=name, suggestion=suggested_id(name))
