"""Held, merged or skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

_WORDS = {"held": "hold", "merged": "merge", "skipped": "skip"}


class Outcomes(Objective):
    """A conference that need not be held becomes what is wished for it most.

    Each conference costs the place of its outcome in the order wished: 0 for the first, 1 for the second, and
    for one that is not named, one more than the last.
    """

    name = "outcomes"
    unit = "points"
    weight = 20
    # Above dates and comfort: a conference skipped costs nothing there, so each would be skipped for comfort.
    tier = "rules"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """The place of each outcome times its literal."""
        terms: list[Term] = []
        for name, given in model.resolved.scenario.conferences.items():
            if given.instead is not None:
                hold, merge, skip = (_place(given.instead.prefer, word) for word in ("hold", "merge", "skip"))
                terms += [hold * model.outcomes.held(name), skip * model.outcomes.skipped(name)]
                terms += [merge * literal for literal in model.outcomes.merged(name).values()]
        return total(model, terms)

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Look the recorded outcomes up in the stated orders."""
        places = 0
        for name, record in plan.conferences.items():
            choice = resolved.scenario.conferences[name].instead
            if choice is not None and record.outcome in _WORDS:
                wished = [*choice.prefer]
                word = _WORDS[record.outcome]
                places += wished.index(word) if word in wished else len(wished)
        return places


def _place(order: tuple[str, ...], word: str) -> int:
    return next((place for place, wished in enumerate(order) if wished == word), len(order))
