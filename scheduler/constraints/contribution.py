"""A collaborator's own part of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class Contribution(Constraint):
    """A collaborator does its part after what the task waits for and hands it in before the task ends.

    For the part c of a collaborator in task j, and every task i that j waits for::

        end_i <= start_c      end_c <= end_j

    Subject: the task and the collaborator.
    """

    name = "contribution"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every collaborator with an effort of its own."""
        for name, task in resolved.scenario.tasks.items():
            if task.phase != "during":
                for unit, effort in task.collaborators.items():
                    if effort is not None:
                        yield name, unit

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound the part on the collaborator's axis by where the other ends fall on it."""
        name, collaborator = subject
        mask = model.work.mask(collaborator)
        start = model.work.start(name, collaborator, collaborator)
        for unit in model.owners.owns(name):
            end = model.work.end_table(name, unit, ("on", mask), mask.count_before)
            model.cp.add(model.work.end(name, collaborator, collaborator) <= end).only_enforce_if(
                model.owners.does(name, unit), *given
            )
        for first in model.resolved.scenario.tasks[name].after:
            if model.resolved.scenario.tasks[first].phase == "during":
                continue
            for unit in model.owners.owns(first):
                end = model.work.end_table(first, unit, ("on", mask), mask.count_before)
                model.cp.add(start >= end).only_enforce_if(
                    model.owners.does(first, unit), model.owners.done(name), *given
                )

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the instants."""
        name, collaborator = subject
        record = plan.tasks.get(name)
        if record is None:
            return
        part = record.contributions[collaborator]
        if part.end > record.end:
            yield self.broken(subject, end=part.end.isoformat(), limit=record.end.isoformat())
        for first in resolved.scenario.tasks[name].after:
            before = plan.tasks.get(first)
            if before is not None and resolved.scenario.tasks[first].phase != "during" and part.start < before.end:
                yield self.broken(subject, end=before.end.isoformat(), limit=part.start.isoformat())
