"""How much each unit has to do on each day."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.scenario.working.periods import midnight

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from scheduler.facts.planned import Planned


def load(planned: Planned) -> dict[tuple[str, date], int]:
    """The working minutes of each unit on each day it works, by its own tasks and its share in those of others.

    Tasks at once add up. Tasks during a conference take no effort of their own and are left out. What was done late
    was no more work, and counts from its beginning. Days are those of the unit's zone.
    """
    minutes: dict[tuple[str, date], int] = defaultdict(int)
    for task, record in planned.plan.tasks.items():
        if planned.scenario.tasks[task].phase == "during":
            continue
        shares = [_by_day(planned, unit, span.start, span.end) for unit, span in record.contributions.items()]
        for share in (_by_day(planned, record.unit, record.start, record.end, _effort(planned, task)), *shares):
            for unit, day, worked in share:
                minutes[unit, day] += worked
    return dict(minutes)


def _effort(planned: Planned, task: str) -> int | None:
    """The working minutes of a task that did not end as planned; None if its times say how many they are."""
    effort = planned.scenario.tasks[task].effort
    return effort.minutes if effort and task in planned.resolved.happened else None


def _by_day(
    planned: Planned, unit: str, start: datetime, end: datetime, most: int | None = None
) -> Iterator[tuple[str, date, int]]:
    """The days on which a unit works between two instants, each with its working minutes, ``most`` in all."""
    hours = planned.resolved.working_time(unit)
    left = hours.minutes_between(start, end) if most is None else most
    while start < end and left:
        day = start.astimezone(hours.zone).date()
        until = min(end, midnight(day + timedelta(days=1), hours.zone))
        if worked := min(hours.minutes_between(start, until), left):
            yield unit, day, worked
        start, left = until, left - worked
