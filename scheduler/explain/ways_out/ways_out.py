"""The ways out of what an explanation found."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.explain.questions import Questions
from scheduler.explain.ways_out.given import Given
from scheduler.explain.ways_out.search import Progress, Search, WayOut, silent
from scheduler.explain.ways_out.trials import Trials
from scheduler.solve import Limits

if TYPE_CHECKING:
    from scheduler.explain.explain import Explanation
    from scheduler.scenario.reading import Tree
    from scheduler.scenario.resolved import Resolved


@dataclass(frozen=True)
class WaysOut:
    """The ways out that were found, the cheapest first.

    With ``first_is_cheapest``, nothing on the menu of changes is cheaper than the first. With ``complete``, each of the
    others is the cheapest whose kinds of changes do not hold all those of one before it; fewer than the most that are
    told are all there are.
    """

    ways: tuple[WayOut, ...] = ()
    first_is_cheapest: bool = False
    complete: bool = False


def ways_out(
    resolved: Resolved,
    tree: Tree,
    explanation: Explanation,
    limits: Limits | None = None,
    stopped: threading.Event | None = None,
    progress: Progress = silent,
) -> WaysOut:
    """Find the cheapest changes of a scenario that give it a plan; ``tree`` is its text with the variant applied.

    Whoever sets ``stopped`` ends the search with what was found so far.
    """
    if explanation.feasible is not False:
        return WaysOut(complete=explanation.feasible is True)
    given = Given(resolved, tree)
    questions = Questions(resolved, limits or Limits(), stopped or threading.Event())
    search = Search(given, Trials(given, questions), questions, progress)
    ways = tuple(search.ways([conflict.atoms for conflict in explanation.conflicts]))
    return WaysOut(ways, search.first_is_cheapest, search.settled)
