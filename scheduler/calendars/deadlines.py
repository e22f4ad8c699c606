"""Deadlines as short events, for the many programs that show no to-dos. They block nobody's time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.calendars.entry import Event
from scheduler.calendars.task_text import task_description
from scheduler.facts.sittings import host_of
from scheduler.messages import formats

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.calendars.context import Context

LENGTH = timedelta(minutes=30)


def deadlines(context: Context, task: str) -> tuple[Event, ...]:
    """The half hour up to a task's deadline; of a task that is done during a conference, the time of each part."""
    record = context.plan.tasks[task]
    if record.basis.kind != "during":
        return (_deadline(context, task),)
    zone, summary = context.resolved.zone_of_unit(record.unit), context.summary("during", context.task(task))
    return tuple(
        _event(context, uid, task, start.astimezone(zone), end.astimezone(zone), summary)
        for uid, (start, end) in zip(deadline_uids(context, task), _parts(context, task).values(), strict=True)
    )


def deadline_uids(context: Context, task: str) -> tuple[str, ...]:
    """What the events of ``deadlines`` are called."""
    if context.plan.tasks[task].basis.kind != "during":
        return (context.uid("deadline", task),)
    return tuple(context.uid("deadline", task, part) for part in _parts(context, task))


def _deadline(context: Context, task: str) -> Event:
    record = context.plan.tasks[task]
    due = record.due.astimezone(context.resolved.zone_of_unit(record.unit))
    start = (record.due - LENGTH).astimezone(due.tzinfo)
    clock = formats.clock(context.language, due)
    summary = context.summary("deadline", context.task(task), clock=clock)
    return _event(context, context.uid("deadline", task), task, start, due, summary)


def _event(context: Context, uid: str, task: str, start: datetime, end: datetime, summary: str) -> Event:
    return Event(
        uid=uid,
        start=start,
        end=end,
        summary=summary,
        description=task_description(context, task),
        categories=(context.say("category_deadline"), context.unit(context.plan.tasks[task].unit)),
        status="CONFIRMED" if context.proposal is None else "TENTATIVE",
        transparent=True,
        alarm=context.alarm,
    )


def _parts(context: Context, task: str) -> dict[str, tuple[datetime, datetime]]:
    """The parts of its conference as far as a task lasts; the task's own time if they are not known."""
    record, conference = context.plan.tasks[task], context.scenario.tasks[task].conference
    host = host_of(context.plan, conference) if conference else None
    parts = context.plan.conferences[host].parts if host else {}
    spans = {name: (max(each.start, record.start), min(each.end, record.end)) for name, each in parts.items()}
    lasting = {name: (start, end) for name, (start, end) in spans.items() if start < end}
    return lasting or {"": (record.start, record.due)}
