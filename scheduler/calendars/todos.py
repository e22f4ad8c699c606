"""Tasks as to-dos, for programs that keep a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.entry import Todo
from scheduler.calendars.task_text import task_description
from scheduler.calendars.text import one_line

if TYPE_CHECKING:
    from scheduler.calendars.context import Context

HIGH, MEDIUM = 1, 5


def todo(context: Context, task: str) -> Todo:
    """The to-do of one task: planned start, deadline, and what must be finished first."""
    record = context.plan.tasks[task]
    zone = context.resolved.zone_of_unit(record.unit)
    return Todo(
        uid=context.uid("task", task),
        start=record.start.astimezone(zone),
        due=record.due.astimezone(zone),
        summary=context.summary(None, _title(context, task)),
        description=task_description(context, task),
        categories=(context.say("category_task"), context.unit(record.unit)),
        priority=_priority(context, task),
        after=tuple(context.uid("task", other) for other in context.scenario.tasks[task].after),
    )


def _priority(context: Context, task: str) -> int:
    """High where a deadline has nothing in reserve behind it, so that being late moves something else."""
    record = context.plan.tasks[task]
    return HIGH if record.due >= record.latest and record.basis.kind != "during" else MEDIUM


def _title(context: Context, task: str) -> str:
    """The task's short name; one of several of that name says whose it is."""
    label = context.task(task)
    if "/" not in task:
        return label
    return context.say("of_unit", task=one_line(label), unit=one_line(context.unit(context.plan.tasks[task].unit)))
