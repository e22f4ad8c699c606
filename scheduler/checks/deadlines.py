"""By when each task must be done: as stated, else as late as everything that follows allows.

All tasks are pushed as late as possible at once. Each relation bounds the end of one task from above by a function
that grows with the other times (a successor's start, a deadline, the next task in the unit's own order of work), so
lowering every end from the horizon's end until nothing changes gives the greatest times that hold together; the
plan in which every task ends there keeps every rule. ``latest`` uses the conference's start, ``due`` also keeps the
organiser's reserve before it, as far as the plan itself keeps one.
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from scheduler.checks.bounds import Bound, Piece, bounds
from scheduler.checks.order_of_work import order_of_work
from scheduler.objectives.slack import kept_reserve
from scheduler.plan.civil import stated_deadline
from scheduler.plan.records import Basis, with_offset
from scheduler.scenario.happened import Planned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scheduler.plan import Plan, TaskRecord
    from scheduler.scenario.resolved import Resolved


def with_deadlines(resolved: Resolved, plan: Plan) -> Plan:
    """The same plan with ``due``, ``latest`` and the basis of every task counted."""
    latest = pushed(resolved, plan, reserve=False)
    due = pushed(resolved, plan, reserve=True)
    tasks = {
        name: record.model_copy(
            update={
                "latest": _at_the_unit(
                    resolved, record, latest.get((name, None)) or _told(resolved, plan, name).latest
                ),
                "due": _at_the_unit(resolved, record, due.get((name, None)) or _told(resolved, plan, name).due),
                "basis": _basis(resolved, plan, name, record),
            }
        )
        for name, record in plan.tasks.items()
    }
    return plan.model_copy(update={"tasks": tasks})


def pushed(resolved: Resolved, plan: Plan, *, reserve: bool) -> dict[Piece, datetime]:
    """The latest end of every piece of work when all are pushed as late as they can be at once."""
    kept = {name: kept_reserve(resolved, plan, name) if reserve else 0 for name in plan.conferences}
    relations = [*bounds(resolved, plan, kept), *order_of_work(resolved, plan)]
    unit = {piece: piece[1] or plan.tasks[piece[0]].unit for piece in _pieces(resolved, plan)}
    waiting: dict[Piece, list[Bound]] = defaultdict(list)
    for relation in relations:
        if relation.other is not None:
            waiting[relation.other].append(relation)
    ends = {piece: resolved.working_time(unit[piece]).previous_working_instant(resolved.closes) for piece in unit}
    queue = deque(relations)
    while queue:
        relation = queue.popleft()
        limit = relation.limit(ends)
        piece = relation.piece
        if limit < ends[piece]:
            ends[piece] = resolved.working_time(unit[piece]).previous_working_instant(limit)
            queue.extend(waiting[piece])
    return ends


def _at_the_unit(resolved: Resolved, record: TaskRecord, instant: datetime) -> datetime:
    return with_offset(instant.astimezone(resolved.zone_of_unit(record.unit)))


def _told(resolved: Resolved, plan: Plan, name: str) -> Planned:
    """By when something that cannot end at another time was to end: of a fact as stated or planned, else its end."""
    record = plan.tasks[name]
    if name not in resolved.happened:
        return Planned(record.start, record.end, record.end, record.end)
    stated = stated_deadline(resolved, plan, name, record.unit)
    before = resolved.past.tasks.get(name) if resolved.past else None
    due, latest = (before.due, before.latest) if before else (record.end, record.end)
    return Planned(record.start, record.end, stated or due, stated or latest)


def _pieces(resolved: Resolved, plan: Plan) -> Iterator[Piece]:
    for name, record in plan.tasks.items():
        if resolved.scenario.tasks[name].phase != "during" and name not in resolved.happened:
            yield name, None
            for unit in record.contributions:
                yield name, unit


def _basis(resolved: Resolved, plan: Plan, name: str, record: TaskRecord) -> Basis:
    task = resolved.scenario.tasks[name]
    if task.phase == "during":
        return Basis(kind="during", follows=task.conference)
    deadline = stated_deadline(resolved, plan, name, record.unit)
    if deadline is None or task.due is None:
        return Basis(kind="derived", follows=_follower(resolved, plan, name), source=task.source)
    return Basis(
        kind="stated" if task.due.by else "counted",
        source=task.due.source or task.source,
        follows=task.due.before or task.due.after,
        assumed=bool(task.due.assumed) or task.remark("assumed", "due") is not None,
    )


def _follower(resolved: Resolved, plan: Plan, name: str) -> str | None:
    """What a derived deadline makes room for: the first task that waits for it, else its conference."""
    waiting = [other for other, task in resolved.scenario.tasks.items() if name in task.after and other in plan.tasks]
    if not waiting:
        return resolved.scenario.tasks[name].conference
    return min(waiting, key=lambda other: plan.tasks[other].start)
