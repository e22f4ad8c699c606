"""Parts of a conference in an order that time does not allow."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree


def parts_are_in_order(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Parts are listed in the order in which they take place."""
    for name, conference in scenario.conferences.items():
        for (before, first), (part, then) in pairwise(conference.parts.items()):
            path = ("conferences", name, "parts", part)
            if then.day < first.day:
                yield problem(tree, (*path, "day"), "part_on_earlier_day", day=then.day, other=before, before=first.day)
            elif then.day == first.day and then.at and first.at and then.at < first.at:
                yield problem(tree, (*path, "at"), "part_earlier", at=str(then.at), other=before, before=str(first.at))
