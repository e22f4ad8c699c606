"""The decisions of a scenario as CP-SAT variables; no rules in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from scheduler.model.attendance import Attendance
from scheduler.model.halls import Halls
from scheduler.model.outcomes import Outcomes
from scheduler.model.owners import Owners
from scheduler.model.seats import Seats
from scheduler.model.timeline import Timeline
from scheduler.model.when import Starts, When
from scheduler.model.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from scheduler.model.family import Family
    from scheduler.plan.families import Decisions
    from scheduler.scenario.resolved import Resolved


FURTHER: list[Callable[[Model], Family]] = []
"""What makes each further family of decisions, once the others of a model are there."""


class Model:
    """Everything that is open in a scenario, one family of decisions an attribute.

    ``starts`` gives the candidate grains of parts whose unary rules were applied beforehand, ``sized`` the
    conferences with those of their groups that keep to their stated sizes. Without them domains are so wide that
    only what is posted limits them. Several scenarios may be decided in one CP-SAT model ``cp``.
    """

    def __init__(
        self,
        resolved: Resolved,
        timeline: Timeline | None = None,
        starts: Starts | None = None,
        sized: Collection[tuple[str, ...]] = (),
        cp: cp_model.CpModel | None = None,
    ) -> None:
        self.resolved = resolved
        self.time = timeline or Timeline(resolved)
        self.cp = cp or cp_model.CpModel()
        self.outcomes = Outcomes(self.cp, resolved)
        self.when = When(self.cp, self.time, self.outcomes, starts or {})
        self.halls = Halls(self.cp, self.time, self.outcomes, self.when)
        self.seats = Seats(self.cp, resolved, self.outcomes, sized)
        self.attendance = Attendance(self.cp, resolved, self.outcomes)
        self.owners = Owners(self.cp, resolved, self.outcomes)
        self.work = Work(self.cp, self.time, self.outcomes, self.owners)
        self.families: tuple[Family, ...] = (
            self.outcomes,
            self.when,
            self.halls,
            self.seats,
            self.attendance,
            self.owners,
            self.work,
            *(make(self) for make in FURTHER),
        )

    def constant(self, value: int) -> cp_model.LinearExpr:
        """A whole number as an expression of the model."""
        return self.cp.new_constant(value)

    @staticmethod
    def domain(values: Sequence[int]) -> cp_model.Domain:
        """A set of whole numbers as the solver takes it."""
        return cp_model.Domain.from_values(list(values))

    def fix(self, decisions: Decisions) -> None:
        """Allow only one plan."""
        for family in self.families:
            family.fix(decisions.get(family.name, {}))

    def hint(self, decisions: Decisions) -> None:
        """Suggest a plan to start the search from; a variable that two families share is suggested once."""
        hinted = set(self.cp.proto.solution_hint.vars)
        for family in self.families:
            for variable, value in family.assignments(decisions.get(family.name, {})):
                if value is not None and variable.index not in hinted:
                    hinted.add(variable.index)
                    self.cp.add_hint(variable, value)

    def read(self, solution: cp_model.CpSolver | cp_model.CpSolverSolutionCallback) -> Decisions:
        """The decisions of a solution, family by family."""
        return {family.name: family.read(solution.value) for family in self.families}
