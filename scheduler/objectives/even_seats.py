"""Seats shared out evenly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import if_so, total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class EvenSeats(Objective):
    """Every unit of a set sends as many people as the others.

    For each group drawn from a set, with one share x for each unit::

        largest x - smallest x

    so that one unit with two people more weighs more than two units with one more each.
    """

    name = "even_seats"
    unit = "seats"
    weight = 1
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """Hold the shares of each group between a floor and a ceiling; minimising brings the two together."""
        terms: list[Term] = []
        for conference, group in _groups(model.resolved):
            shares = model.seats.of(conference, group)
            most = 2 * max(share.at_most for share in shares) + 2
            floor, ceiling = (model.cp.new_int_var(0, most, f"{end} of {conference} {group}") for end in ("min", "max"))
            for people in shares.values():
                model.cp.add(floor <= people)
                model.cp.add(people <= ceiling)
            terms.append(if_so(model, model.outcomes.held(conference), ceiling - floor, most))
        return total(model, terms)

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Compare the largest and the smallest recorded share of each group."""
        uneven = 0
        for conference, group in _groups(resolved):
            shares = plan.conferences[conference].seats.get(group, {}).values()
            uneven += max(shares, default=0) - min(shares, default=0)
        return uneven


def _groups(resolved: Resolved) -> Iterator[tuple[str, str]]:
    """Every group that several units of a set send people for."""
    for name, conference in resolved.scenario.conferences.items():
        for key, group in conference.delegates.items():
            if group.of in resolved.scenario.sets and len(resolved.members(group.of)) > 1:
                yield name, key
