"""What one entry of a scenario cannot know of another: one kind of check a file, each listed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import validate

if TYPE_CHECKING:
    from scheduler.scenario.reading import Tree


def checked(tree: Tree) -> Scenario:
    """Read a tree as a scenario whose entries agree with each other."""
    return validate(Scenario, tree)
