"""The work that a plan puts into tasks, stretch by stretch between breaks, for whoever wants to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.entry import Event
from scheduler.calendars.task_text import task_description

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scheduler.calendars.context import Context


def work(context: Context, unit: str, task: str) -> Iterator[Event]:
    """What a unit works on a task: an event for each stretch without a break, none over a night or a holiday."""
    hours = context.resolved.working_time(unit)
    for start, end in _spans(context, unit, task):
        for number, shift in enumerate(hours.shifts_between(start, end), 1):
            yield Event(
                uid=context.uid("work", task, unit, str(number)),
                start=shift.start.astimezone(hours.zone),
                end=shift.end.astimezone(hours.zone),
                summary=context.summary("work", context.task(task)),
                description=task_description(context, task),
                categories=(context.say("category_work"), context.unit(unit)),
                status="CONFIRMED" if context.proposal is None else "TENTATIVE",
                transparent=True,
            )


def _spans(context: Context, unit: str, task: str) -> list[tuple[datetime, datetime]]:
    """From when to when a unit is at a task that is no part of a conference: as its owner, or doing its own part."""
    record = context.plan.tasks[task]
    if record.basis.kind == "during":
        return []
    if unit == record.unit:
        return [(record.start, record.end)]
    part = record.contributions.get(unit)
    return [(part.start, part.end)] if part else []
