"""A deadline on a day when its owner does not work."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.findings.facts.days import only_day
from scheduler.findings.facts.names import as_written
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.nouns import Task
    from scheduler.scenario.resolved import Resolved


def deadline_on_day_off(resolved: Resolved) -> Iterator[Finding]:
    """A stated deadline, or one counted in calendar days from a fixed conference, is no working day of the owner.

    It matters because the work is then in fact due at the end of the working day before.
    """
    told: set[str] = set()
    for name, task in resolved.scenario.tasks.items():
        day = _stated_day(resolved, task)
        if day is None or not task.owners or as_written(name) in told:
            continue
        hours, (first, last) = resolved.working_time(task.owners[0]), resolved.scenario.days
        works_earlier = any(worked < day for worked in hours.working_days[:1])
        if first <= day <= last and works_earlier and not hours.is_working_day(day):
            told.add(as_written(name))
            before = hours.last_working_day_before(day)
            yield found(
                "deadline_on_day_off",
                "warning",
                (as_written(name),),
                task=as_written(name),
                day=day.isoformat(),
                before=before.isoformat(),
            )


def _stated_day(resolved: Resolved, task: Task) -> date | None:
    """The calendar day a deadline falls on; none for those counted in working time."""
    due = task.due
    if due is None:
        return None
    if due.by is not None:
        return None if due.by.strictly_before else due.by.day
    held = only_day(resolved, due.before or due.after or "") if due.days is not None else None
    return held and held + timedelta(days=due.days or 0) * (-1 if due.before else 1)
