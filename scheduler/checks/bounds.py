"""What bounds the end of a task from above: its deadlines, its conference, those who wait for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.checks.lags import LagInTime
from scheduler.constraints import BY_NAME
from scheduler.constraints.notice_period import sent_by
from scheduler.constraints.waivers import excused
from scheduler.plan.civil import stated_deadline

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.resolved import Resolved

Piece = tuple[str, str | None]
"""A piece of work: a task, and the collaborator whose part it is (None for the owner's own)."""

Ends = Mapping[Piece, datetime]


@dataclass(frozen=True)
class Bound:
    """An upper limit on the end of one piece, growing with the end of another (or fixed, without one)."""

    piece: Piece
    other: Piece | None
    limit: Callable[[Ends], datetime]


def bounds(resolved: Resolved, plan: Plan, kept: Mapping[str, int]) -> Iterator[Bound]:
    """Every upper limit that the rules in force put on the ends of a plan's tasks.

    ``kept`` is the organiser's working time, in minutes, to keep free before each conference; a task with a
    deadline of its own keeps that instead.
    """
    for name in plan.tasks:
        if _is_open(resolved, name):
            yield from _deadline(resolved, plan, name)
            yield from _conference(resolved, plan, name, kept)
            yield from _notice(resolved, plan, name)
            yield from _pin(resolved, plan, name)
            yield from _contributions(resolved, plan, name)
            for first, lag in resolved.scenario.tasks[name].after.items():
                if first in plan.tasks and not _excused("task_precedence", (first, name), resolved, plan):
                    yield from _precedence(resolved, plan, first, name, lag)


def _excused(constraint: str, subject: tuple[str, ...], resolved: Resolved, plan: Plan) -> bool:
    rule = BY_NAME[constraint]
    return rule.settled(resolved, subject) or excused(rule, subject, resolved, plan)


def _is_open(resolved: Resolved, task: str) -> bool:
    """Whether a task could end at another time: it neither goes with a conference nor is a fact."""
    return resolved.scenario.tasks[task].phase != "during" and task not in resolved.happened


def _fixed(piece: Piece, instant: datetime) -> Bound:
    return Bound(piece, None, lambda ends: instant)


def _deadline(resolved: Resolved, plan: Plan, name: str) -> Iterator[Bound]:
    deadline = stated_deadline(resolved, plan, name, plan.tasks[name].unit)
    if deadline is not None and not _excused("task_deadline", (name,), resolved, plan):
        yield _fixed((name, None), deadline)


def _conference(resolved: Resolved, plan: Plan, name: str, kept: Mapping[str, int]) -> Iterator[Bound]:
    task = resolved.scenario.tasks[name]
    if task.phase != "before" or task.conference is None or _excused("task_phase", (name,), resolved, plan):
        return
    start = plan.conferences[task.conference].start
    if start is None:
        return
    reserve = 0 if task.due is not None else kept[task.conference]
    organiser = resolved.scenario.conferences[task.conference].organiser
    yield _fixed((name, None), resolved.working_time(organiser).subtract(start, reserve))


def _notice(resolved: Resolved, plan: Plan, name: str) -> Iterator[Bound]:
    limit = sent_by(resolved, plan, name)
    if limit is not None:
        yield _fixed((name, None), limit)


def _pin(resolved: Resolved, plan: Plan, name: str) -> Iterator[Bound]:
    pin = resolved.scenario.pins.get(name)
    if pin is None or _excused("pinned", (name,), resolved, plan):
        return
    if pin.start is not None or pin.end is not None:
        yield _fixed((name, None), plan.tasks[name].end)


def _contributions(resolved: Resolved, plan: Plan, name: str) -> Iterator[Bound]:
    """A collaborator's part ends by the end of the task, and starts after what the task waits for."""
    for unit in plan.tasks[name].contributions:
        if _excused("contribution", (name, unit), resolved, plan):
            continue
        yield _not_after((name, unit), (name, None))
        for first in resolved.scenario.tasks[name].after:
            if first in plan.tasks and _is_open(resolved, first):
                yield _ready_for(resolved, first, (name, unit))


def _not_after(piece: Piece, other: Piece) -> Bound:
    return Bound(piece, other, lambda ends: ends[other])


def _ready_for(resolved: Resolved, first: str, contribution: Piece) -> Bound:
    task, unit = contribution
    assert unit is not None
    effort = resolved.scenario.tasks[task].collaborators[unit]
    assert effort is not None
    working = resolved.working_time(unit)
    return Bound((first, None), contribution, lambda ends: working.subtract(ends[contribution], effort.minutes))


def _precedence(resolved: Resolved, plan: Plan, first: str, then: str, lag: Lag) -> Iterator[Bound]:
    """The first ends early enough for the second to start; with a greatest lag the second starts soon enough."""
    effort = resolved.scenario.tasks[then].effort
    assert effort is not None
    waits = LagInTime(
        lag, resolved.working_time(plan.tasks[then].unit), timedelta(minutes=resolved.grain), resolved.closes
    )
    working = waits.working
    if _is_open(resolved, first):
        yield Bound(
            (first, None),
            (then, None),
            lambda ends: waits.latest_end_before(working.subtract(ends[then, None], effort.minutes)),
        )
    if waits.bounded:
        end = plan.tasks[first].end
        yield Bound(
            (then, None),
            (first, None) if _is_open(resolved, first) else None,
            lambda ends: working.add(waits.latest_start_after(ends.get((first, None), end)), effort.minutes),
        )
