"""One task before another."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.lag_grains import StartLimit, greatest_starts, least_starts
from scheduler.plan.civil import day_of_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan, TaskRecord
    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime


class TaskPrecedence(Constraint):
    """A task starts when what it waits for has ended, with the least lag between them and at most the greatest.

    For i before j, with the lag counted in j's working time, in elapsed time, or in j's working days (from the day
    on which i ends, which counts, to the day on which j starts, which does not)::

        end_i + least <= start_j <= end_i + greatest

    Subject: the two tasks.
    """

    name = "task_precedence"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every task and each task it waits for."""
        for then, task in resolved.scenario.tasks.items():
            for first in task.after:
                yield first, then

    def settled(self, resolved: Resolved, subject: Subject) -> bool:
        """Once the second has been begun it no longer waits."""
        return subject[1] in resolved.happened

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound the second's start, on the axis of whoever does it, by tables over the first's end."""
        first, then = subject
        lag = model.resolved.scenario.tasks[then].after[first]
        for unit in model.owners.owns(then):
            mask, days = model.work.mask(unit), model.time.working_days(unit)
            start = model.work.start(then, unit)
            does = (model.owners.does(then, unit), *given)
            for limit in least_starts(lag, mask, days):
                for position, doer in _positions(model, first, unit, limit):
                    model.cp.add(start >= position).only_enforce_if(doer, *does)
            for limit in greatest_starts(lag, mask, days):
                for position, doer in _positions(model, first, unit, limit):
                    model.cp.add(start <= position).only_enforce_if(doer, *does)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the instants, the lag counted in civil time."""
        first, then = (plan.tasks.get(name) for name in subject)
        if first is None or then is None:
            return
        lag = resolved.scenario.tasks[subject[1]].after[subject[0]]
        working = resolved.working_time(then.unit)
        if first.end > then.start or _too_soon(lag, working, first, then):
            yield self.broken(subject, "soon", end=first.end.isoformat(), start=then.start.isoformat())
        elif _too_late(lag, working, first, then):
            yield self.broken(subject, "late", end=first.end.isoformat(), start=then.start.isoformat())


def _positions(
    model: Model, first: str, follower: str, limit: StartLimit
) -> Iterator[tuple[cp_model.LinearExpr, cp_model.IntVar]]:
    """A limit at the first's end, with the literal for each way in which it may come to its end."""
    task = model.resolved.scenario.tasks[first]
    mask = model.work.mask(follower)
    key = (limit.name, model.time.calendar_of(follower))
    if task.phase == "during":
        assert task.conference is not None
        yield model.when.at_finish(task.conference, task.part, key, limit.table), model.owners.done(first)
        return
    for unit in model.owners.owns(first):
        does = model.owners.does(first, unit)
        if limit.more is not None and model.work.mask(unit) == mask:
            yield model.work.end(first, unit) + limit.more, does
        else:
            yield model.work.end_table(first, unit, key, limit.table), does


def _too_soon(lag: Lag, working: WorkingTime, first: TaskRecord, then: TaskRecord) -> bool:
    if lag.at_least is not None and _passed(lag, working, first, then) < lag.at_least.minutes:
        return True
    return bool(lag.working_days) and _days_passed(working, first, then) < (lag.working_days or 0)


def _too_late(lag: Lag, working: WorkingTime, first: TaskRecord, then: TaskRecord) -> bool:
    if lag.at_most is not None and _passed(lag, working, first, then) > lag.at_most.minutes:
        return True
    most = lag.at_most_working_days
    return most is not None and _days_passed(working, first, then) > most


def _days_passed(working: WorkingTime, first: TaskRecord, then: TaskRecord) -> int:
    started = then.start.astimezone(working.zone).date()
    return working.working_days_between(day_of_end(first.end, working.zone), started)


def _passed(lag: Lag, working: WorkingTime, first: TaskRecord, then: TaskRecord) -> int:
    if lag.time == "working":
        return working.minutes_between(first.end, then.start)
    return (then.start - first.end) // timedelta(minutes=1)
