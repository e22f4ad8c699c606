"""Seats shared out evenly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total

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

        sum of (x - smallest x)
    """

    name = "even_seats"
    unit = "seats"
    weight = 1
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """Stand a floor under the shares of each group; minimising lifts it to the smallest."""
        terms: list[Term] = []
        for conference, group in _groups(model.resolved):
            shares = list(model.seats.of(conference, group).values())
            most = max(share.at_most for share in model.seats.of(conference, group))
            floor = model.cp.new_int_var(0, 2 * most + 2, f"fewest seats {conference} {group}")
            for share in shares:
                model.cp.add(floor <= share)
            terms.append(sum(shares) - len(shares) * floor)
        return total(model, terms)

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Compare the recorded shares with the smallest of their group."""
        uneven = 0
        for conference, group in _groups(resolved):
            shares = plan.conferences[conference].seats.get(group, {}).values()
            uneven += sum(share - min(shares) for share in shares)
        return uneven


def _groups(resolved: Resolved) -> Iterator[tuple[str, str]]:
    """Every group that several units of a set send people for."""
    for name, conference in resolved.scenario.conferences.items():
        for key, group in conference.delegates.items():
            if group.of in resolved.scenario.sets and len(resolved.members(group.of)) > 1:
                yield name, key
