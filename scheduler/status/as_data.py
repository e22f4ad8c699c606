"""How a plan stands, for programs: ids and ISO dates, in no language but for what is wrong with cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scheduler.status.reading import Gathered
    from scheduler.status.standing import Standing


def as_data(standing: Standing, read: Gathered, proposal: dict[str, Any], language: str) -> dict[str, object]:
    """What JSON can say of it."""
    return {
        "as_of": standing.as_of.isoformat(),
        "tasks": len(standing.planned.plan.tasks),
        "overdue": [_task(standing, task) for task in standing.overdue],
        "soon": [_task(standing, task) for task in standing.soon],
        "late": [_task(standing, task) for task in standing.late],
        "done": [_task(standing, task) for task in standing.done],
        "doubtful": [{"kind": each.kind, "task": each.task, "other": each.other or None} for each in standing.doubtful],
        "unread": [
            {"file": each.file, "row": each.line, "column": each.column, "sentence": each.sentence(language)}
            for each in read.unread
        ],
        "proposal": proposal,
    }


def _task(standing: Standing, task: str) -> dict[str, object]:
    record, said = standing.planned.plan.tasks[task], standing.said.get(task)
    return {
        "task": task,
        "unit": record.unit,
        "due": record.due.isoformat(),
        "state": said.state if said else None,
        "percent": said.percent if said else None,
        "on": said.on.isoformat() if said and said.on else None,
        "holds_up": {unit: list(tasks) for unit, tasks in standing.holds_up(task).items()},
    }
