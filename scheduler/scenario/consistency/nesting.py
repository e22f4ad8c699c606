"""Sets of sets and calendars upon calendars, deeper than anybody means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.rings import without_ends
from scheduler.scenario.consistency.where import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree

DEEPEST = 50


def nothing_is_nested_too_deep(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Sets of sets, and calendars that extend each other, end after fifty steps."""
    sets = {name: (*(given.members or ()), *given.but) for name, given in scenario.sets.items()}
    calendars = {name: (given.extends,) if given.extends else () for name, given in scenario.calendars.items()}
    for section, links in (("sets", sets), ("calendars", calendars)):
        for name in _deepest(links):
            yield problem(tree, (section, name), "nested_too_deep", on_key=True, name=name, most=DEEPEST)


def _deepest(links: Mapping[str, Sequence[str]]) -> list[str]:
    """The first thing from which more than fifty steps lead on; small circles are told elsewhere."""
    reach = dict.fromkeys(links, 0)
    for _ in range(DEEPEST + 1):
        reach = {name: 1 + max((reach.get(other, 0) for other in others), default=0) for name, others in links.items()}
    circling = without_ends(links)
    deep = [name for name in links if reach[name] > DEEPEST and name not in circling]
    return deep[:1] or (list(circling)[:1] if len(circling) > DEEPEST else [])
