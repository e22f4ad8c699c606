"""A collaborator's own part of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class Contribution(Constraint):
    """A collaborator does its part after what the task waits for and hands it in before the task ends.

    For the part c of a collaborator in task j, and every task i (or, if j follows a conference, the conference i)
    that j waits for::

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

    def settled(self, resolved: Resolved, subject: Subject) -> bool:
        """Once it is known when the task is done."""
        return subject[0] in resolved.happened

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound the part on the collaborator's axis by where the other ends fall on it."""
        name, collaborator = subject
        before = model.work.mask(collaborator).count_before
        key = ("on", model.work.mask(collaborator))
        start = model.work.start(name, collaborator, collaborator)
        for unit in model.owners.owns(name):
            end = model.work.end_table(name, unit, key, before)
            model.cp.add(model.work.end(name, collaborator, collaborator) <= end).only_enforce_if(
                model.owners.does(name, unit), *given
            )
        for earlier, literal in _before_it(model, name, key, before):
            model.cp.add(start >= earlier).only_enforce_if(literal, model.owners.done(name), *given)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the instants."""
        name, collaborator = subject
        record, task = plan.tasks.get(name), resolved.scenario.tasks[name]
        if record is None:
            return
        part = record.contributions[collaborator]
        if part.end > record.end:
            yield self.broken(subject, "late", end=part.end.isoformat(), limit=record.end.isoformat())
        ends = [plan.tasks[first].end for first in task.after if first in plan.tasks]
        if task.phase == "after" and task.conference is not None:
            ends += [end for end in [plan.conferences[task.conference].end] if end is not None]
        if ends and part.start < max(ends):
            yield self.broken(subject, "soon", start=part.start.isoformat(), limit=max(ends).isoformat())


def _before_it(
    model: Model, name: str, key: Hashable, before: Callable[[int], int]
) -> Iterator[tuple[cp_model.LinearExpr, cp_model.IntVar]]:
    """Where on an axis everything that a task waits for ends, with the literal for each way."""
    task, tasks = model.resolved.scenario.tasks[name], model.resolved.scenario.tasks
    if task.phase == "after" and task.conference is not None:
        yield model.when.at_finish(task.conference, None, key, before), model.owners.done(name)
    for first in task.after:
        conference = tasks[first].conference
        if tasks[first].phase == "during" and conference is not None:
            yield model.when.at_finish(conference, tasks[first].part, key, before), model.owners.done(first)
            continue
        for unit in model.owners.owns(first):
            yield model.work.end_table(first, unit, key, before), model.owners.does(first, unit)
