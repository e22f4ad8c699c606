"""The cross-examination of wishes: one plan, one objective, a cost and a measure."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from tests.witnesses.harness import CASES, Case, drawn, fixed_model, solved
from tests.witnesses.mutants import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from random import Random

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


def wish_cases(objective: Objective, stretch: Iterable[int] = range(CASES)) -> Iterator[Case]:
    """The seeded cases of an objective, each drawn when its turn comes."""
    return (drawn(wish_witness(objective).case, objective.name, number) for number in stretch)


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
    solver = solved(model)
    return round(solver.objective_value) if solver else None
