"""Conferences that are missing, or at once together and one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree


def there_is_a_conference(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """A scenario has at least one conference."""
    if not scenario.conferences:
        yield problem(tree, ("conferences",), "no_conference", on_key=True)


def starts_are_not_both_equal_and_apart(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """A conference does not come after one that starts at the same time."""
    for name, conference in scenario.conferences.items():
        for first in conference.after:
            if first != name and _leader(scenario, first) == _leader(scenario, name):
                yield problem(tree, ("conferences", name, "after", first), "after_same_start", on_key=True, name=first)


def _leader(scenario: Scenario, name: str) -> str:
    """The conference whose time one shares, directly or by way of others."""
    seen: list[str] = []
    while name in scenario.conferences and name not in seen:
        seen.append(name)
        name = scenario.conferences[name].when.same_start_as or name
    return name
