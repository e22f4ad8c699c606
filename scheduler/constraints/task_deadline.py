"""A task's stated deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.deadline_grains import in_question, working_grains_before_deadline
from scheduler.plan.civil import stated_deadline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class TaskDeadline(Constraint):
    """A task is done by its stated deadline, absolute or counted from a conference.

    On the working axis of the unit that does it::

        end <= working grains before the deadline

    A deadline counted from a conference that is skipped is none. Subject: a task with a deadline.
    """

    name = "task_deadline"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every task that states a deadline."""
        return ((name,) for name, task in resolved.scenario.tasks.items() if task.due is not None)

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound the end on the axis of whoever does the task."""
        (task,) = subject
        for unit in model.owners.owns(task):
            limit = working_grains_before_deadline(model, task, unit, unit)
            model.cp.add(model.work.end(task, unit) <= limit).only_enforce_if(
                model.owners.does(task, unit), *in_question(model, task), *given
            )

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the end with the deadline as an instant."""
        (task,) = subject
        record = plan.tasks.get(task)
        if record is None:
            return
        deadline = stated_deadline(resolved, plan, task, record.unit)
        if deadline is not None and record.end > deadline:
            yield self.broken(subject, end=record.end.isoformat(), due=deadline.isoformat())
