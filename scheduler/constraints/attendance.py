"""Enough of those who must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class Attendance(Constraint):
    """Of those required at a conference at least so many come, deputies counting for those they stand in for.

    With a_p whether person p goes, principals P, deputies D and the number k wanted::

        sum of a_p over P and D  >= k
        sum of a_d over D        <= sum of 1 - a_p over P

    Subject: a conference and one of its requirements.
    """

    name = "attendance"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every requirement of every conference."""
        for name, conference in resolved.scenario.conferences.items():
            for requirement in conference.attend:
                yield name, requirement

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Two sums over the literals of those who may go."""
        conference, requirement = subject
        required = model.resolved.scenario.conferences[conference].attend[requirement]
        goes = model.attendance.goes(conference, requirement)
        held = model.outcomes.held(conference)
        principals = [literal for person, literal in goes.items() if person in required.of]
        deputies = [literal for person, literal in goes.items() if person not in required.of]
        model.cp.add(sum(goes.values()) >= required.at_least).only_enforce_if(held, *given)
        if deputies:
            model.cp.add(sum(deputies) + sum(principals) <= len(principals)).only_enforce_if(held, *given)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Count who is recorded as going."""
        conference, requirement = subject
        record = plan.conferences[conference]
        if record.outcome != "held":
            return
        required = resolved.scenario.conferences[conference].attend[requirement]
        people = record.attendees[requirement]
        absent = [person for person in required.of if person not in people]
        deputies = [person for person in people if person not in required.of]
        if len(people) < required.at_least or len(deputies) > len(absent):
            yield self.broken(subject, people=len(people), wanted=required.at_least)
