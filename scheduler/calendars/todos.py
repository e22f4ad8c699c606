"""Tasks as to-dos, for programs that keep a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.entry import Predecessor, Todo
from scheduler.calendars.task_text import task_description
from scheduler.calendars.text import one_line

if TYPE_CHECKING:
    from datetime import timedelta

    from scheduler.calendars.context import Context
    from scheduler.scenario.nouns import Lag

HIGH, MEDIUM = 1, 5


def todo(context: Context, task: str) -> Todo:
    """The to-do of one task: planned start, deadline, and what must be finished first."""
    record = context.plan.tasks[task]
    zone, after = context.resolved.zone_of_unit(record.unit), context.scenario.tasks[task].after
    return Todo(
        uid=context.uid("task", task),
        start=record.start.astimezone(zone),
        due=record.due.astimezone(zone),
        summary=context.summary(None, _title(context, task)),
        description=task_description(context, task),
        categories=(context.say("category_task"), context.unit(record.unit)),
        priority=_priority(context, task),
        after=tuple(Predecessor(context.uid("task", other), _gap(lag)) for other, lag in after.items()),
    )


def _gap(lag: Lag) -> timedelta | None:
    """The time that must pass by the clock; working time is no time that a calendar program can count."""
    return lag.at_least.timedelta if lag.at_least and lag.time == "calendar" else None


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
