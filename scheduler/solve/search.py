"""The search: tiers of wishes solved in order, each kept while the next is improved."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Generic, Protocol, TypeAlias, TypeVar

from ortools.sat.python import cp_model

from scheduler.errors import InfeasibleError, NothingFoundError
from scheduler.plan.families import Decisions
from scheduler.solve.running import run, undisturbed_for

if TYPE_CHECKING:
    from collections.abc import Sequence


Read_co = TypeVar("Read_co", covariant=True)

WORK_PER_TIER = 8.0
"""Deterministic work for one tier, in the solver's own unit: the default limit, the same on every run."""
WORK_ON_TIES = 1.0


class Readable(Protocol[Read_co]):
    """What can be searched: a CP-SAT model, and how its solutions are read."""

    @property
    def cp(self) -> cp_model.CpModel:
        """The variables and what must hold of them."""
        ...

    def read(self, solution: cp_model.CpSolver) -> Read_co:
        """What a solution stands for."""
        ...


class Progress(Protocol):
    """Who is told how a long search goes; objective and bound are the tier's own points."""

    def __call__(self, tier: str, objective: int | None, bound: int | None, seconds: float) -> None:
        """Report the best objective and bound of a tier so far."""
        ...


def silent(tier: str, objective: int | None, bound: int | None, seconds: float) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Limits:
    """How long to search. ``seconds`` is a net by the wall clock: a plan it cuts is marked not reproducible."""

    seconds: float | None = None
    work: float = WORK_PER_TIER
    seed: int = 0
    workers: int = 1

    def solver(self, work: float, left: float | None, linearization: int) -> cp_model.CpSolver:
        """A solver for one search: so much work, with so many seconds ``left`` if there is a limit by the clock."""
        solver = cp_model.CpSolver()
        parameters = solver.parameters
        parameters.num_workers = self.workers
        parameters.interleave_search = self.workers > 1
        parameters.random_seed = self.seed
        parameters.max_deterministic_time = work
        parameters.catch_sigint_signal = False
        parameters.linearization_level = linearization
        parameters.cp_model_probing_level = 0
        parameters.symmetry_level = 0
        if left is not None:
            parameters.max_time_in_seconds = max(left, undisturbed_for(self.workers), 0.01)
        return solver


@dataclass(frozen=True)
class Goal:
    """One tier: its name, what is minimised, and how much work it is worth."""

    tier: str
    cost: cp_model.LinearExpr
    work: float


@dataclass(frozen=True)
class Reached:
    """How far one tier came: the value found, if the search came to it, and the bound proved.

    No wish ever costs less than nothing, so 0 bounds a tier that was not searched.
    """

    tier: str
    objective: int | None = None
    bound: int = 0

    @property
    def optimal(self) -> bool:
        """Whether nothing better is possible."""
        return self.objective == self.bound


@dataclass
class Found(Generic[Read_co]):
    """What a search found."""

    decisions: Read_co
    tiers: list[Reached] = field(default_factory=list)
    reproducible: bool = True
    interrupted: bool = False
    first_plan_seconds: float | None = None


Outcome: TypeAlias = Found[Decisions]
"""What a search over the model of one scenario found."""


class Search(Generic[Read_co]):
    """A search over one model that can be stopped from outside and keeps the best plan found."""

    def __init__(
        self,
        model: Readable[Read_co],
        limits: Limits,
        progress: Progress = silent,
        stopped: threading.Event | None = None,
    ) -> None:
        self.model = model
        self.limits = limits
        self.progress = progress
        self.stopped = stopped or threading.Event()
        self.seconds = 0.0
        self.first_plan: float | None = None

    def run(self, goals: Sequence[Goal]) -> Found[Read_co]:
        """Solve the tiers in order.

        ``InfeasibleError`` if the first tier proves that there is no plan, ``NothingFoundError`` if it runs out
        before one is found, ``KeyboardInterrupt`` if it is stopped before. A later tier that runs out leaves the
        plan of the one before.
        """
        if self.stopped.is_set():
            raise KeyboardInterrupt
        outcome: Found[Read_co] | None = None
        for goal in goals:
            if outcome is not None and self._spent():
                outcome.tiers.append(Reached(goal.tier))
                outcome.reproducible = False
                continue
            outcome = self._tier(goal, outcome)
        assert outcome is not None
        outcome.interrupted = self.stopped.is_set()
        outcome.reproducible = outcome.reproducible and not outcome.interrupted
        outcome.first_plan_seconds = self.first_plan
        return outcome

    def _tier(self, goal: Goal, so_far: Found[Read_co] | None) -> Found[Read_co]:
        cp = self.model.cp
        cp.minimize(goal.cost)
        solver = self._solver(goal)
        status = self._solve(solver, goal)
        reproducible = (so_far is None or so_far.reproducible) and not self._cut(solver, status, goal)
        tiers = so_far.tiers if so_far else []
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            if so_far is None:
                raise self._reason(status)
            return replace(so_far, tiers=[*tiers, Reached(goal.tier)], reproducible=reproducible)
        value, bound = round(solver.objective_value), max(round(solver.best_objective_bound), 0)
        cp.add(goal.cost <= value)
        self._hint_everything(solver)
        decisions = self.model.read(solver)
        # A variable that reading asks for first has no value in the solution.
        assert len(cp.proto.variables) == len(solver.response_proto.solution)
        return Found(decisions, [*tiers, Reached(goal.tier, value, bound)], reproducible)

    def _reason(self, status: cp_model.CpSolverStatus) -> BaseException:
        """Why the first tier ended without a plan."""
        if status == cp_model.INFEASIBLE:
            return InfeasibleError("no plan keeps every rule")
        if self.stopped.is_set():
            return KeyboardInterrupt()
        return NothingFoundError("no plan was found within the limit")

    def _hint_everything(self, solver: cp_model.CpSolver) -> None:
        hint = self.model.cp.proto.solution_hint
        hint.vars.clear()
        hint.values.clear()
        for index, value in enumerate(solver.response_proto.solution):
            hint.vars.append(index)
            hint.values.append(value)

    def _solver(self, goal: Goal) -> cp_model.CpSolver:
        left = None if self.limits.seconds is None else self.limits.seconds - self.seconds
        return self.limits.solver(goal.work, left, linearization=2)

    def _cut(self, solver: cp_model.CpSolver, status: cp_model.CpSolverStatus, goal: Goal) -> bool:
        """Whether a tier ended by the clock or from outside, not by what it proved nor by its share of work."""
        if status in (cp_model.OPTIMAL, cp_model.INFEASIBLE):
            return False
        worked_in_full = solver.response_proto.deterministic_time >= goal.work
        return self.stopped.is_set() or (self.limits.seconds is not None and not worked_in_full)

    def _spent(self) -> bool:
        spent = self.limits.seconds is not None and self.seconds >= self.limits.seconds - 0.01
        return spent or self.stopped.is_set()

    def _solve(self, solver: cp_model.CpSolver, goal: Goal) -> cp_model.CpSolverStatus:
        status = run(solver, self.model.cp, self.stopped, _Callback(self, goal))
        self.seconds += solver.wall_time
        return status


class _Callback(cp_model.CpSolverSolutionCallback):
    def __init__(self, search: Search[object], goal: Goal) -> None:
        super().__init__()
        self.search = search
        self.goal = goal

    def on_solution_callback(self) -> None:
        """Pass on the best objective and bound."""
        seconds = self.search.seconds + self.wall_time
        if self.search.first_plan is None:
            self.search.first_plan = seconds
        self.search.progress(self.goal.tier, round(self.objective_value), round(self.best_objective_bound), seconds)
