"""What a constraint is: one rule, told to the solver and judged on a plan, in two tellings that share no code."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.model.timeline import Timeline
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

Subject = tuple[str, ...]
"""The ids of whom a rule concerns, as narrow as a planner would waive."""

SUBJECT_JOINT = " + "
"""What joins the ids of a subject where a planner writes it as one text."""


@dataclass(frozen=True)
class Violation:
    """A rule that does not hold for a subject, with the figures that a sentence about it needs.

    The sentence is the message ``violations.<constraint>``, or ``violations.<constraint>_<how>`` if the rule can be
    broken in several ways; besides ``values`` it is given the names of the subject's ids as ``subject_1``,
    ``subject_2`` ...
    """

    constraint: str
    subject: Subject
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    how: str = ""


class Constraint(ABC):
    """A rule of the world or of the planner.

    The docstring of a subclass states it in the planner's words, then the maths. ``name`` is the module's name
    and the key in the scenario's ``constraints``. (constraint, subject) is the atom: what can be waived, what an
    explanation names, a row of the checks.
    """

    name: ClassVar[str]

    @abstractmethod
    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Whom the rule concerns in a scenario, in a fixed order."""

    @abstractmethod
    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Tell the solver that the rule holds for a subject whenever all literals ``given`` are true."""

    @abstractmethod
    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Judge a plan in civil time, without the model."""

    def settled(self, resolved: Resolved, subject: Subject) -> bool:
        """Whether all that the rule could be about is a fact for a subject: then there is nothing left to judge."""
        planned = [name for name in subject if name in resolved.scenario.conferences or name in resolved.scenario.tasks]
        return bool(planned) and all(resolved.begun(name) or name in resolved.happened for name in planned)

    def post_all(self, model: Model, subjects: Sequence[Subject]) -> None:
        """Tell the solver about many subjects at once; a constraint overrides this where together is stronger."""
        for subject in subjects:
            self.post(model, subject)

    def broken(self, subject: Subject, how: str = "", /, **values: str | int) -> Violation:
        """A violation of this rule, and how if there are several ways."""
        return Violation(self.name, subject, values, how)


class StartConstraint(Constraint):
    """A rule on the start of one part alone: which grains it allows.

    The subject begins with a conference and a part. Because it speaks of one start, the candidates of that start
    can be limited beforehand, which keeps every table over them short.
    """

    @abstractmethod
    def allowed(self, timeline: Timeline, subject: Subject, candidates: Sequence[int]) -> list[int]:
        """Those of the candidate grains that the rule allows, in order."""

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Limit the start to the allowed grains if the conference is held."""
        conference, part = subject[:2]
        allowed = self.allowed(model.time, subject, model.when.if_held(conference, part))
        held = model.outcomes.held(conference)
        if not allowed:
            model.cp.add_bool_or([~literal for literal in (held, *given)])
            return
        model.cp.add_linear_expression_in_domain(
            model.when.start(conference, part), model.domain(allowed)
        ).only_enforce_if(held, *given)


class MeasuredConstraint(Constraint):
    """A rule that may be bent at a price: how far it is bent has a natural unit."""

    unit: ClassVar[str]

    @abstractmethod
    def shortfall(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> cp_model.LinearExpr:
        """How far the rule is bent while all literals ``given`` are true, at least 0, to be minimised."""

    @abstractmethod
    def measure(self, resolved: Resolved, plan: Plan, subject: Subject) -> int:
        """How far a plan bends the rule, judged in civil time."""
