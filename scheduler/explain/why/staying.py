"""How far a model's plan departs from another: to be kept small, so that nothing is moved without need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.terms import total
from scheduler.plan.families import FAMILIES, decisions

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan


def departures(model: Model, plan: Plan) -> cp_model.LinearExpr:
    """How many decisions are not as in a plan, to be minimised: first of those that people are told.

    With U the number of decisions that nobody is told of (when work is begun)::

        (U + 1) * departures of the first kind + departures of the second
    """
    told: list[cp_model.IntVar] = []
    untold: list[cp_model.IntVar] = []
    decided = decisions(plan)
    for family in model.families:
        departs = told if FAMILIES[family.name].told else untold
        for variable, value in family.assignments(decided[family.name]):
            if value is not None:
                literal = model.cp.new_bool_var("")
                model.cp.add(variable == value).only_enforce_if(~literal)
                departs.append(literal)
    return (len(untold) + 1) * total(model, told) + total(model, untold)
