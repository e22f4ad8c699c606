"""Absences that may be broken at a price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.absence_grains import away_grains
from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import for_start, total
from scheduler.plan.civil import absences, attended_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan, Span
    from scheduler.scenario.resolved import Resolved


class PricedAbsence(Objective):
    """Nobody is called away from other business that may be left at a price.

    For each part of a conference that a person attends, and each priced absence of that person that it touches,
    the absence's price is paid once.
    """

    name = "priced_absence"
    unit = "points"
    weight = 1
    tier = "rules"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """A table over the start of each part, paid if the person is there."""
        terms: list[Term] = []
        for conference, person, absence, price in _priced(model.resolved):
            away = away_grains(model, person, absence)
            for part in model.when.parts(conference):
                present = model.attendance.present(conference, part, person)
                if present is not None:
                    table = _clash(away, model.when.length(conference, part), price)
                    terms.append(for_start(model, (conference, part), ("price", person, absence), table, present))
        return total(model, terms)

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Compare the recorded spans with the absences as instants."""
        return sum(
            price
            for conference, person, absence, price in _priced(resolved)
            for part in attended_parts(resolved, plan, conference, person)
            if _touches(resolved, plan.conferences[conference].parts[part], person, absence)
        )


def _priced(resolved: Resolved) -> Iterator[tuple[str, str, str, int]]:
    """Every priced absence of everybody who may attend a conference: conference, person, absence and price."""
    for conference in resolved.scenario.conferences:
        for person in resolved.may_attend(conference):
            for absence, given in resolved.scenario.people[person].away.items():
                if given.price is not None:
                    yield conference, person, absence, given.price


def _clash(away: bytes, length: int, price: int) -> Callable[[int], int]:
    return lambda start: price * int(any(away[start : start + length]))


def _touches(resolved: Resolved, span: Span, person: str, absence: str) -> bool:
    return any(span.start < end and start < span.end for start, end in absences(resolved, person, absence))
