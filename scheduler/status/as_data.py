"""How a plan stands, for programs: ids and ISO dates, in no language but for what is wrong with cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.status.presumed import presumed

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.status.reading import Gathered
    from scheduler.status.returned import Returned, Subject
    from scheduler.status.standing import Standing


def as_data(standing: Standing, read: Gathered, proposal: dict[str, Any], language: str) -> dict[str, object]:
    """What JSON can say of it."""
    return {
        "as_of": standing.as_of.isoformat(),
        "tasks": len(standing.planned.plan.tasks),
        "overdue": [_task(standing, task) for task in standing.overdue],
        "presumed": list(presumed(standing)),
        "soon": [_task(standing, task) for task in standing.soon],
        "late": [_task(standing, task) for task in standing.late],
        "done": [_task(standing, task) for task in standing.done],
        "doubtful": [{"kind": each.kind, "task": each.task, "other": each.other or None} for each in standing.doubtful],
        "unread": [
            {"file": each.file, "row": each.line, "column": each.column, "sentence": each.sentence(language)}
            for each in read.unread
        ],
        "returned": _returned(read.returned) if read.returned else None,
        "proposal": proposal,
    }


def _returned(returned: Returned) -> dict[str, object]:
    """What calendars bring back besides progress; of people nothing but their ids."""
    return {
        "moves": [
            {
                **_of(move.edit.of),
                "start": _iso(move.edit.start),
                "due": _iso(move.edit.end),
                "hall": move.hall,
                "calendars": list(move.calendars),
            }
            for move in returned.moves
        ],
        "questions": [
            {"kind": each.kind, **_of(each.of), "calendars": list(each.calendars)} for each in returned.questions
        ],
        "replies": [
            {**_of(each.of), "who": each.who, "answer": each.answer, "to": each.to, "required": each.required}
            for each in returned.replies
        ],
        "differing": [
            {**_of(each.of), "calendars": [calendar for calendar, _ in each.said]} for each in returned.differing
        ],
        "only_in_some_calendars": list(returned.partly),
        "ignored": {"of_another_plan": returned.foreign, "others": returned.others},
    }


def _of(subject: Subject) -> dict[str, object]:
    """What something is about."""
    if isinstance(subject, str):
        return {"task": subject}
    return {"conference": subject.conference, "part": subject.part, "site": subject.site}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


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
