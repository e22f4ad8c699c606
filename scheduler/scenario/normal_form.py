"""From the tree of a scenario, with everything included and a variant applied, to its normal form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.busy_time import with_busy_time
from scheduler.scenario.consistency import checked
from scheduler.scenario.normal import expand
from scheduler.scenario.resolved import Resolved

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.errors import Problem
    from scheduler.scenario.busy_sources import BusySources
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree


def normal_form(tree: Tree, sources: BusySources, problems: Iterable[Problem] = ()) -> Scenario:
    """The scenario that a tree says, everything written out and the calendars it names read.

    ``InputError`` carries all that is wrong with it, and the ``problems`` that were found on the way to the tree.
    """
    busy = sources.named_in(tree)
    scenario = expand(checked(tree, (*problems, *busy.problems)))
    return with_busy_time(Resolved(scenario), busy.calendars)
