"""Conferences that start together."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class EqualStarts(Constraint):
    """A conference that is to start with another one starts at the same instant.

    For conference i that starts with j, if i is held and j is not skipped::

        start_i = start_j

    Subject: the conference and the one it starts with.
    """

    name = "equal_starts"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every conference that has its start from another."""
        for name, conference in resolved.scenario.conferences.items():
            if conference.when.same_start_as is not None:
                yield name, conference.when.same_start_as

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Equate the two starts."""
        conference, other = subject
        literals = (model.outcomes.held(conference), model.outcomes.takes_place(other), *given)
        model.cp.add(model.when.begin(conference) == model.when.begin(other)).only_enforce_if(*literals)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the recorded starts."""
        record, other = (plan.conferences[name] for name in subject)
        if record.outcome != "held" or record.start is None or other.start is None:
            return
        if record.start.astimezone(UTC) != other.start.astimezone(UTC):
            yield self.broken(subject, start=record.start.isoformat(), other=other.start.isoformat())
