"""How much a unit can do at once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.plan import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class UnitCapacity(Constraint):
    """A unit works on no more tasks at once than it has hands for, what it does during conferences included.

    At every working grain of unit u with capacity k, the tasks (and parts of others' tasks) it works on number at
    most k. Only working time counts: what happens on a day off keeps nobody from other work, and what is a fact,
    or goes on in a conference that has begun, takes no hands.

    Subject: a unit.
    """

    name = "unit_capacity"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every unit with a capacity."""
        return ((name,) for name, unit in resolved.scenario.units.items() if unit.capacity is not None)

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """One cumulative on the unit's working axis."""
        (unit,) = subject
        capacity = model.resolved.scenario.units[unit].capacity
        assert capacity is not None
        intervals = [*_work(model, unit), *_during(model, unit)]
        if len(intervals) > capacity:
            demands = [1] * len(intervals)
            model.cp.add_cumulative(intervals, demands, capacity).only_enforce_if(*given)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Sweep over the unit's spans and count those that share any working minute."""
        (unit,) = subject
        capacity = resolved.scenario.units[unit].capacity
        assert capacity is not None
        working = resolved.working_time(unit)
        spans = list(_spans(resolved, plan, unit))
        edges = sorted({edge for span in spans for edge in (span.start, span.end)})
        for start, end in pairwise(edges):
            busy = sum(span.start <= start and end <= span.end for span in spans)
            if busy > capacity and working.minutes_between(start, end) > 0:
                yield self.broken(subject, start=start.isoformat(), busy=busy, capacity=capacity)
                return


def _work(model: Model, unit: str) -> Iterator[cp_model.IntervalVar]:
    for name, task in model.resolved.scenario.tasks.items():
        if task.phase == "during" or name in model.resolved.happened:
            continue
        if unit in model.owners.owns(name):
            yield model.cp.new_optional_fixed_size_interval_var(
                model.work.start(name, unit), model.work.length(name), model.owners.does(name, unit), f"busy {name}"
            )
        if task.collaborators.get(unit) is not None:
            yield model.cp.new_optional_fixed_size_interval_var(
                model.work.start(name, unit, unit),
                model.work.length(name, unit),
                model.owners.done(name),
                f"busy {name} {unit}",
            )


def _during(model: Model, unit: str) -> Iterator[cp_model.IntervalVar]:
    before = model.work.mask(unit).count_before
    for name, task in model.resolved.scenario.tasks.items():
        if task.phase != "during" or task.conference is None or model.resolved.begun(task.conference):
            continue
        if unit in model.owners.owns(name):
            key = ("on", model.work.mask(unit))
            start = model.when.at_begin(task.conference, task.part, key, before)
            end = model.when.at_finish(task.conference, task.part, key, before)
            size = model.cp.new_int_var(0, model.time.grid.count, "")
            does = model.owners.does(name, unit)
            model.cp.add(start + size == end).only_enforce_if(does)
            yield model.cp.new_optional_interval_var(start, size, end, does, f"busy {name}")


def _spans(resolved: Resolved, plan: Plan, unit: str) -> Iterator[Span]:
    for name, record in plan.tasks.items():
        if takes_no_hands(resolved, name):
            continue
        if record.unit == unit:
            yield Span(start=record.start, end=record.end)
        if unit in record.contributions:
            yield record.contributions[unit]


def takes_no_hands(resolved: Resolved, task: str) -> bool:
    """Whether a task is a fact, or goes on in a conference that has begun."""
    given = resolved.scenario.tasks[task]
    return task in resolved.happened or (given.phase == "during" and resolved.begun(given.conference or ""))
