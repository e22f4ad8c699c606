"""The cross-examination of wishes: one plan, one objective, a cost and a measure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from random import Random
from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from scheduler.objectives import BY_NAME
from tests.witnesses.harness import CASES, Case, fixed_model
from tests.witnesses.mutants import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scheduler.model import Model
    from scheduler.objectives import Objective
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved
    from tests.witnesses.mutants import Mutation


@dataclass(frozen=True)
class WishWitness:
    """How one objective is examined: cases drawn from a seed, and what its cost is told wrongly, by name."""

    case: Callable[[Random], Case]
    mutants: Mapping[str, Mutation]


def wish_witness(objective: Objective) -> WishWitness:
    """The witness of an objective, from the file named for it."""
    found = import_module(f"tests.witnesses.wishes.{objective.name}").WITNESS
    assert isinstance(found, WishWitness)
    return found


def wish_cases(objective: Objective) -> Iterator[Case]:
    """The seeded cases of an objective, each drawn when its turn comes."""
    return (_case(objective.name, number) for number in range(CASES))


@cache
def _case(name: str, number: int) -> Case:
    witness = wish_witness(BY_NAME[name])
    return witness.case(Random(f"{name} {number}"))


def mistaken(family: str, method: str, other: str) -> Mutation:
    """One method of a family taken for another."""

    def mutate(model: Model) -> None:
        instead = getattr(getattr(model, family), other)
        told(family, **{method: lambda _: instead})(model)

    return mutate


def least_cost(objective: Objective, resolved: Resolved, plan: Plan, mutation: Mutation | None = None) -> int | None:
    """The least cost with the plan fixed and nothing pruned; None if the cost leaves no solution."""
    model = fixed_model(resolved, plan)
    if mutation is not None:
        mutation(model)
    model.cp.minimize(objective.cost(model))
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = 1
    parameters.cp_model_presolve = False
    parameters.cp_model_probing_level = 0
    parameters.symmetry_level = 0
    parameters.linearization_level = 0
    status = solver.solve(model.cp)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE), (solver.status_name(status), model.cp.validate())
    return round(solver.objective_value) if status == cp_model.OPTIMAL else None
