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

    Tasks at once add up. Tasks during a conference take no effort of their own and are left out. Days are those
    of the unit's zone.
    """
    minutes: dict[tuple[str, date], int] = defaultdict(int)
    for task, record in planned.plan.tasks.items():
        if planned.scenario.tasks[task].phase == "during":
            continue
        spans = [(record.unit, record.start, record.end)]
        spans += [(unit, span.start, span.end) for unit, span in record.contributions.items()]
        for unit, start, end in spans:
            for day, worked in _by_day(planned, unit, start, end):
                minutes[unit, day] += worked
    return dict(minutes)


def _by_day(planned: Planned, unit: str, start: datetime, end: datetime) -> Iterator[tuple[date, int]]:
    """The days on which a unit works between two instants, each with its working minutes."""
    hours = planned.resolved.working_time(unit)
    while start < end:
        day = start.astimezone(hours.zone).date()
        until = min(end, midnight(day + timedelta(days=1), hours.zone))
        if worked := hours.minutes_between(start, until):
            yield day, worked
        start = until
