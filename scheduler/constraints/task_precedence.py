"""One task before another."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.lag_grains import greatest_starts, least_starts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan, TaskRecord
    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime


class TaskPrecedence(Constraint):
    """A task starts when what it waits for has ended, with the least lag between them and at most the greatest.

    For i before j, with the lag counted in j's working time, in elapsed time, or in j's working days::

        end_i + least <= start_j <= end_i + greatest

    Subject: the two tasks.
    """

    name = "task_precedence"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every task and each task it waits for."""
        for then, task in resolved.scenario.tasks.items():
            for first in task.after:
                yield first, then

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound the second's start, on the axis of whoever does it, by tables over the first's end."""
        first, then = subject
        lag = model.resolved.scenario.tasks[then].after[first]
        for unit in model.owners.owns(then):
            days = model.time.working_days(unit)
            start = model.work.start(then, unit)
            does = (model.owners.does(then, unit), *given)
            for name, table in least_starts(lag, days):
                for limit, doer in _ends(model, first, unit, name, table):
                    model.cp.add(start >= limit).only_enforce_if(*doer, *does)
            for name, table in greatest_starts(lag, days):
                for limit, doer in _ends(model, first, unit, name, table):
                    model.cp.add(start <= limit).only_enforce_if(*doer, *does)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the instants, the lag counted in civil time."""
        first, then = (plan.tasks.get(name) for name in subject)
        if first is None or then is None:
            return
        lag = resolved.scenario.tasks[subject[1]].after[subject[0]]
        working = resolved.working_time(then.unit)
        if first.end > then.start or _too_soon(lag, working, first, then):
            yield self.broken(subject, end=first.end.isoformat(), start=then.start.isoformat(), how="soon")
        elif _too_late(lag, working, first, then):
            yield self.broken(subject, end=first.end.isoformat(), start=then.start.isoformat(), how="late")


def _ends(
    model: Model, first: str, follower: str, name: str, table: Callable[[int], int]
) -> Iterator[tuple[cp_model.LinearExpr, tuple[cp_model.IntVar, ...]]]:
    """The value of a table at the first's end, for each way in which it may come to its end."""
    task = model.resolved.scenario.tasks[first]
    key = (name, model.work.mask(follower))
    if task.phase == "during":
        assert task.conference is not None
        yield model.when.at_finish(task.conference, task.part, key, table), (model.owners.done(first),)
        return
    for unit in model.owners.owns(first):
        does = (model.owners.does(first, unit),)
        if model.work.mask(unit) == model.work.mask(follower) and name.startswith("working lag"):
            yield model.work.end(first, unit) + int(name.removeprefix("working lag ")), does
        else:
            yield model.work.end_table(first, unit, key, table), does


def _too_soon(lag: Lag, working: WorkingTime, first: TaskRecord, then: TaskRecord) -> bool:
    if lag.at_least is not None and _passed(lag, working, first, then) < lag.at_least.minutes:
        return True
    if not lag.working_days:
        return False
    ended, started = (instant.astimezone(working.zone).date() for instant in (first.end, then.start))
    return working.working_days_between(ended, started) < lag.working_days


def _too_late(lag: Lag, working: WorkingTime, first: TaskRecord, then: TaskRecord) -> bool:
    if lag.at_most is not None and _passed(lag, working, first, then) > lag.at_most.minutes:
        return True
    if lag.at_most_working_days is None:
        return False
    last = working.working_days_after(first.end.astimezone(working.zone).date(), lag.at_most_working_days)
    return then.start.astimezone(working.zone).date() > last


def _passed(lag: Lag, working: WorkingTime, first: TaskRecord, then: TaskRecord) -> int:
    if lag.time == "working":
        return working.minutes_between(first.end, then.start)
    return (then.start - first.end) // timedelta(minutes=1)
