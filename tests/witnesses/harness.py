"""The cross-examination: one plan, one rule, two tellings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from random import Random
from typing import TYPE_CHECKING

import pytest
from ortools.sat.python import cp_model

from scheduler.model import Model, Timeline
from scheduler.plan import Plan
from scheduler.plan.families import decisions
from scheduler.scenario.resolved import Resolved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from scheduler.constraints import Constraint, Subject
    from tests.witnesses.mutants import Mutation

CASES = 200
FIRST = 40
"""The cases that every run of the tests goes through; the rest take long."""

Case = tuple[Resolved, Plan]

every_stretch = pytest.mark.parametrize(
    "stretch",
    [
        pytest.param(range(FIRST), id="first"),
        pytest.param(range(FIRST, CASES), id="rest", marks=pytest.mark.long),
    ],
)


@dataclass(frozen=True)
class Witness:
    """How one constraint is examined: cases drawn from a seed, and what its post is told wrongly.

    ``one_off`` is asked for a mutation by +1 and by -1 unit.
    """

    case: Callable[[Random], Case]
    one_off: Callable[[int], Mutation]
    wrong_end: Mutation

    @property
    def mutants(self) -> Mapping[str, Mutation]:
        """The mutations by name."""
        return {"one more": self.one_off(1), "one less": self.one_off(-1), "wrong end": self.wrong_end}


def witness(constraint: Constraint) -> Witness:
    """The witness of a constraint, from the file named for it."""
    found = import_module(f"tests.witnesses.cases.{constraint.name}").WITNESS
    assert isinstance(found, Witness)
    return found


def cases(constraint: Constraint, stretch: Iterable[int] = range(CASES)) -> Iterator[Case]:
    """The seeded cases of a constraint, each drawn when it is asked for."""
    return (drawn(witness(constraint).case, constraint.name, number) for number in stretch)


@cache
def drawn(case: Callable[[Random], Case], name: str, number: int) -> Case:
    """One of the cases of a rule."""
    return case(Random(f"{name} {number}"))


def fixed_model(resolved: Resolved, plan: Plan) -> Model:
    """An unpruned model without any rule in which only one plan is left."""
    model = Model(resolved, timeline_of(resolved))
    model.fix(decisions(plan))
    return model


_timelines: dict[int, Timeline] = {}


def timeline_of(resolved: Resolved) -> Timeline:
    """The timeline of a scenario, the same one for all its plans; it holds on to the scenario, so ids stay apart."""
    return _timelines.setdefault(id(resolved), Timeline(resolved))


def kept_by_plan(constraint: Constraint, resolved: Resolved, plan: Plan) -> frozenset[Subject]:
    """The subjects for which the plan is judged to keep the rule."""
    return frozenset(
        subject for subject in constraint.subjects(resolved) if not any(constraint.violations(resolved, plan, subject))
    )


def kept_by_model(
    constraint: Constraint, resolved: Resolved, plan: Plan, mutation: Mutation | None = None
) -> frozenset[Subject]:
    """The subjects for which the solver can keep the rule with the plan fixed: as many as possible.

    Each subject is posted under a literal of its own, so one search answers for all of them, and a post that
    does not heed its literals leaves no solution at all.
    """
    model = fixed_model(resolved, plan)
    cp = model.cp
    if mutation is not None:
        mutation(model)
    kept: dict[Subject, cp_model.IntVar] = {}
    for subject in constraint.subjects(resolved):
        kept[subject] = cp.new_bool_var(f"kept {subject}")
        constraint.post(model, subject, [kept[subject]])
    cp.maximize(sum(kept.values()))
    solver = solved(model)
    assert solver is not None, "a post does not heed the literals it is given"
    return frozenset(subject for subject, literal in kept.items() if solver.value(literal))


def model_keeps_all(constraint: Constraint, resolved: Resolved, plan: Plan) -> bool:
    """Whether the solver can keep the rule for all subjects at once with the plan fixed, posted together."""
    model = fixed_model(resolved, plan)
    constraint.post_all(model, list(constraint.subjects(resolved)))
    return solved(model) is not None


def solved(model: Model) -> cp_model.CpSolver | None:
    """The solver that has proved a best solution; None if it has proved that there is none."""
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = 1
    parameters.cp_model_presolve = False
    parameters.cp_model_probing_level = 0
    parameters.symmetry_level = 0
    parameters.linearization_level = 0
    status = solver.solve(model.cp)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE), (solver.status_name(status), model.cp.validate())
    return solver if status == cp_model.OPTIMAL else None


def missed(constraint: Constraint) -> bool:
    """Whether some case shows that a rule which is left out, so that every subject seems to keep it, does matter."""
    return any(
        kept_by_plan(constraint, resolved, plan) != {*constraint.subjects(resolved)}
        for resolved, plan in cases(constraint)
    )


def told_apart(constraint: Constraint, mutation: Mutation) -> bool:
    """Whether some case shows that a mutated post does not tell the rule."""
    return any(
        kept_by_model(constraint, resolved, plan, mutation) != kept_by_plan(constraint, resolved, plan)
        for resolved, plan in cases(constraint)
    )
