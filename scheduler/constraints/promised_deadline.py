"""Waiting for what was promised by a deadline."""

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


class PromisedDeadline(Constraint):
    """Whoever needs what another unit hands in by a stated deadline counts on the deadline, not on an earlier hand-in.

    A unit that was told "by 10:00" may use the time until 10:00, so for a task i with a stated deadline and a task
    j of another unit that waits for it::

        start_j >= deadline_i

    Subject: the two tasks.
    """

    name = "promised_deadline"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every task with a deadline and each task that waits for it."""
        tasks = resolved.scenario.tasks
        for then, task in tasks.items():
            for first in task.after:
                if tasks[first].due is not None:
                    yield first, then

    def settled(self, resolved: Resolved, subject: Subject) -> bool:
        """Once it is known when the first is handed in, nobody counts on the deadline."""
        return any(name in resolved.happened for name in subject)

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Keep the second from starting before the deadline, for every two different units that may do them."""
        first, then = subject
        for owner in model.owners.owns(first):
            for unit in model.owners.owns(then):
                if owner != unit:
                    earliest = working_grains_before_deadline(model, first, owner, unit)
                    both = (model.owners.does(first, owner), model.owners.does(then, unit))
                    model.cp.add(model.work.start(then, unit) >= earliest).only_enforce_if(
                        *both, *in_question(model, first), *given
                    )

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the start with the deadline as an instant."""
        first, then = (plan.tasks.get(name) for name in subject)
        if first is None or then is None or first.unit == then.unit:
            return
        deadline = stated_deadline(resolved, plan, subject[0], first.unit)
        if deadline is not None and then.start < deadline:
            yield self.broken(subject, start=then.start.isoformat(), due=deadline.isoformat())
