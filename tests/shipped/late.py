"""The plan in which every piece of work ends as late as it may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan import Plan, Span, TaskRecord

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from scheduler.checks.bounds import Piece
    from scheduler.scenario import Resolved


def ending_late(resolved: Resolved, plan: Plan, ends: Mapping[Piece, datetime]) -> Plan:
    """Every task, and every collaborator's part of one, moved to where it ends at the instant given."""
    tasks = {name: _moved(resolved, name, record, ends) for name, record in plan.tasks.items()}
    return plan.model_copy(update={"tasks": tasks})


def _moved(resolved: Resolved, name: str, record: TaskRecord, ends: Mapping[Piece, datetime]) -> TaskRecord:
    task = resolved.scenario.tasks[name]
    if task.phase == "during" or task.effort is None:
        return record
    own = _worked_until(resolved, record.unit, task.effort.minutes, ends[name, None])
    parts = {
        unit: _worked_until(resolved, unit, effort.minutes, ends[name, unit])
        for unit, effort in task.collaborators.items()
        if effort is not None
    }
    return record.model_copy(update={"start": own.start, "end": own.end, "contributions": parts})


def _worked_until(resolved: Resolved, unit: str, minutes: int, end: datetime) -> Span:
    zone, working = resolved.zone_of_unit(unit), resolved.working_time(unit)
    return Span(start=working.subtract(end, minutes).astimezone(zone), end=end.astimezone(zone))
