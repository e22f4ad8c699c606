"""Before or after the conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class TaskPhase(Constraint):
    """Preparation ends before the conference starts; follow-up starts when it is over.

    ::

        before:  end <= begin of the conference
        after:   start >= finish of the conference

    Subject: a task before or after a conference.
    """

    name = "task_phase"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every task that serves a conference before or after it."""
        for name, task in resolved.scenario.tasks.items():
            if task.conference is not None and task.phase != "during":
                yield (name,)

    def settled(self, resolved: Resolved, subject: Subject) -> bool:
        """Once the task is done or the conference has begun; a conference still waits for a task that is late."""
        (name,) = subject
        return resolved.over(name) or resolved.begun(resolved.scenario.tasks[name].conference or "")

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound the work by the conference's begin or finish, counted on the axis of whoever does it."""
        (name,) = subject
        task = model.resolved.scenario.tasks[name]
        assert task.conference is not None
        for unit in model.owners.owns(name):
            mask = model.work.mask(unit)
            enforced = (model.owners.does(name, unit), *given)
            if task.phase == "before":
                begin = model.when.at_begin(task.conference, None, ("phase", mask), mask.count_before)
                model.cp.add(model.work.end(name, unit) <= begin).only_enforce_if(*enforced)
            else:
                finish = model.when.at_finish(task.conference, None, ("phase", mask), mask.count_before)
                model.cp.add(model.work.start(name, unit) >= finish).only_enforce_if(*enforced)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the instants."""
        (name,) = subject
        record, task = plan.tasks.get(name), resolved.scenario.tasks[name]
        held = plan.conferences[task.conference or ""]
        if record is None or held.start is None or held.end is None:
            return
        if task.phase == "before" and record.end > held.start:
            yield self.broken(subject, "before", end=record.end.isoformat(), start=held.start.isoformat())
        if task.phase == "after" and record.start < held.end:
            yield self.broken(subject, "after", end=held.end.isoformat(), start=record.start.isoformat())
