"""Nobody is counted on while away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.absence_grains import away_grains
from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.plan.civil import absences, attended_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class PersonAvailable(Constraint):
    """A person who attends a part of a conference is not away during it.

    For the stretches [a, b) in which person p is away, and a part from s to e that p attends::

        e <= a  or  s >= b

    Absences with a price may be broken; they are a wish, not a rule. Subject: a conference, a person, an absence.
    """

    name = "person_available"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every strict absence of everybody who may attend a conference."""
        for conference in resolved.scenario.conferences:
            for person in resolved.may_attend(conference):
                for absence, given in resolved.scenario.people[person].away.items():
                    if given.price is None:
                        yield conference, person, absence

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """For each part, either the start is clear of the absence or the person is not there."""
        conference, person, absence = subject
        away = away_grains(model, person, absence)
        for part in model.when.parts(conference):
            present = model.attendance.present(conference, part, person)
            if present is not None:
                clashes = model.when.holds(
                    conference, part, ("away", person, absence), _clash(away, model.when.length(conference, part))
                )
                model.cp.add_bool_or([~clashes, ~present, *(~literal for literal in given)])

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the recorded spans with the absence as instants."""
        conference, person, absence = subject
        for part in attended_parts(resolved, plan, conference, person):
            span = plan.conferences[conference].parts[part]
            for start, end in absences(resolved, person, absence):
                if span.start < end and start < span.end:
                    yield self.broken(subject, start=max(start, span.start).isoformat())
                    return


def _clash(away: bytes, length: int) -> Callable[[int], bool]:
    return lambda start: any(away[start : start + length])
