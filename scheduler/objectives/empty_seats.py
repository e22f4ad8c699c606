"""Halls that are larger than they need be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class EmptySeats(Objective):
    """A hall is filled: each of its seats without a delegate or guest counts.

    For each site of each conference that is held, with the seats of its hall (if they are known) and the people
    who sit there, less those who are counted in another group::

        max(0, seats - people)
    """

    name = "empty_seats"
    unit = "seats"
    weight = 1
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """Bound each site's empty seats by the seats of its candidate halls and the shares seated there."""
        conferences = model.resolved.scenario.conferences
        return total(model, [empty for name in conferences for empty in self._empty(model, name)])

    def _empty(self, model: Model, conference: str) -> Iterator[cp_model.IntVar]:
        groups = model.resolved.scenario.conferences[conference].delegates
        for site in model.resolved.scenario.conferences[conference].sites:
            known = {hall: model.resolved.scenario.halls[hall].seats or 0 for hall in model.halls.at(conference, site)}
            seats = sum(number * model.halls.at(conference, site)[hall] for hall, number in known.items())
            people = [
                variable
                for name, group in groups.items()
                if group.kind in ("delegate", "guest")
                for share, variable in model.seats.of(conference, name).items()
                if share.site == site
            ]
            if any(known.values()):
                empty = model.cp.new_int_var(0, max(known.values()), f"empty seats {conference} {site}")
                model.cp.add(empty >= seats - sum(people))
                yield empty

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Count the recorded people at each site against the recorded hall."""
        empty = 0
        for name, record in plan.conferences.items():
            for site, hall in record.sites.items():
                seats = resolved.scenario.halls[hall].seats if hall is not None else None
                if seats is not None:
                    empty += max(0, seats - _seated(resolved, plan, name, site))
        return empty


def _seated(resolved: Resolved, plan: Plan, conference: str, site: str) -> int:
    return sum(
        plan.conferences[conference].seats[name][share.key]
        for name, group in resolved.counted_groups(conference).items()
        if group.seated
        for share in resolved.shares(conference, name)
        if share.site == site
    )
