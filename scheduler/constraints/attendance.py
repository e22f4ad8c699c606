"""Enough of those who must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.plan.representation import represented

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class Attendance(Constraint):
    """Of those required at a conference at least so many come, deputies counting for those they stand in for.

    With a_p whether person p goes, principals P, deputies D, the number k wanted, and r_dp whether deputy d stands
    in for p (only where d may)::

        sum of a_p over P and D  >= k
        sum of r_dp over p        = a_d
        sum of r_dp over d       <= 1 - a_p

    Subject: a conference and one of its requirements.
    """

    name = "attendance"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every requirement of every conference."""
        for name, conference in resolved.scenario.conferences.items():
            for requirement in conference.attend:
                yield name, requirement

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Sums over the literals of those who may go, and a literal for each way in which a deputy may stand in."""
        conference, requirement = subject
        required = model.resolved.scenario.conferences[conference].attend[requirement]
        goes = model.attendance.goes(conference, requirement)
        held = model.outcomes.held(conference)
        model.cp.add(sum(goes.values()) >= required.at_least).only_enforce_if(held, *given)
        stands_in = {
            (deputy, person): model.cp.new_bool_var("")
            for person in required.of
            for deputy in model.resolved.deputies(required, person)
            if deputy not in required.of
        }
        for one, literal in goes.items():
            if one in required.of:
                taken = [stands for (_, person), stands in stands_in.items() if person == one]
                model.cp.add(sum(taken) + literal <= 1).only_enforce_if(held, *given)
            else:
                uses = [stands for (deputy, _), stands in stands_in.items() if deputy == one]
                model.cp.add(sum(uses) == literal).only_enforce_if(held, *given)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Count who is recorded as going, and find somebody absent for every deputy."""
        conference, requirement = subject
        record = plan.conferences[conference]
        if record.outcome != "held":
            return
        required = resolved.scenario.conferences[conference].attend[requirement]
        people = record.attendees[requirement]
        if len(people) < required.at_least:
            yield self.broken(subject, people=len(people), wanted=required.at_least)
        used = represented(resolved, required, people).values()
        for person in people:
            if person not in required.of and person not in used:
                yield self.broken(subject, "deputy", deputy=person)
