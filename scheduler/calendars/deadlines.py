"""Deadlines as short events, for the many programs that show no to-dos. They block nobody's time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.calendars.entry import Event
from scheduler.calendars.task_text import task_description
from scheduler.messages import formats

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.calendars.context import Context

LENGTH = timedelta(minutes=30)


def deadline(context: Context, task: str) -> Event:
    """The half hour up to a task's deadline; the whole time of a task that is done during a conference."""
    record = context.plan.tasks[task]
    zone = context.resolved.zone_of_unit(record.unit)
    due = record.due.astimezone(zone)
    during = record.basis.kind == "during"
    return Event(
        uid=context.uid("deadline", task),
        start=record.start.astimezone(zone) if during else (record.due - LENGTH).astimezone(zone),
        end=due,
        summary=_summary(context, task, None if during else due),
        description=task_description(context, task),
        categories=(context.say("category_deadline"), context.unit(record.unit)),
        status="CONFIRMED" if context.proposal is None else "TENTATIVE",
        transparent=True,
        alarm=context.alarm,
    )


def _summary(context: Context, task: str, due: datetime | None) -> str:
    label = context.task(task)
    if due is None:
        return context.summary("during", label)
    return context.summary("deadline", label, clock=formats.clock(context.language, due))
