"""Where plans are alike in what planners look at: the date of each conference, then outcomes and halls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ortools.sat.python import cp_model

from scheduler.compare import differences
from scheduler.plan.families import FAMILIES, decisions
from scheduler.plan.origin import resolved_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scheduler.model import Model
    from scheduler.plan import Plan

Level = Literal["dates", "sites"]


def dates(plan: Plan) -> dict[str, date | None]:
    """The date on which each conference begins, in its own zone; None if it does not take place."""
    resolved = resolved_of(plan)
    return {
        name: record.start.astimezone(resolved.zone_of_conference(name)).date() if record.start else None
        for name, record in plan.conferences.items()
    }


def looks_alike(one: Plan, other: Plan) -> bool:
    """Whether nobody is told anything else by the one than by the other."""
    return not any(each.family in FAMILIES and FAMILIES[each.family].told for each in differences([one, other]))


@dataclass(frozen=True)
class Likeness:
    """For one plan, literals of a model: true at least where the model decides as that plan does."""

    dates: Sequence[cp_model.IntVar]
    sites: Sequence[cp_model.IntVar]

    @classmethod
    def of(cls, model: Model, plan: Plan) -> Likeness:
        """The likeness to a plan, to be kept from above only."""
        decided = decisions(plan)
        sites = [
            variable
            for family in (model.outcomes, model.halls)
            for variable, value in family.assignments(decided[family.name])
            if value
        ]
        return cls(list(_dates(model, plan)), sites)

    def differ(self, model: Model, level: Level) -> None:
        """Post that something must differ: a date, or a date, an outcome or a hall."""
        looked_at = [*self.dates, *(self.sites if level == "sites" else ())]
        model.cp.add_bool_or([~literal for literal in looked_at])


def most_alike(model: Model, literals: Sequence[Sequence[cp_model.IntVar]]) -> cp_model.LinearExpr:
    """To be minimised: how much is as in the most similar of several plans, then as in all of them together."""
    together = sum(len(each) for each in literals)
    most = model.cp.new_int_var(0, together, "most alike")
    for each in literals:
        model.cp.add(most >= sum(each))
    return (together + 1) * most + cp_model.LinearExpr.sum([literal for each in literals for literal in each])


def _dates(model: Model, plan: Plan) -> Iterator[cp_model.IntVar]:
    for name, day in dates(plan).items():
        yield model.outcomes.skipped(name) if day is None else _on(model, name, day)


def _on(model: Model, conference: str, day: date) -> cp_model.IntVar:
    """True at least if a conference takes place and begins on a day."""
    days = model.time.days(model.resolved.zone_of_conference(conference))
    first = model.when.parts(conference)[0]
    there = model.when.holds(conference, first, ("on", day), lambda grain: days.date_of(grain) == day)
    alike = model.cp.new_bool_var(f"same date {conference}")
    model.cp.add_bool_or([alike, ~there, ~model.outcomes.takes_place(conference)])
    return alike
