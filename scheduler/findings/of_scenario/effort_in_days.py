"""Work that is counted in days of 24 hours."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from scheduler.findings.facts.names import as_written
from scheduler.findings.finding import Finding, found
from scheduler.scenario.working.periods import days_through, midnight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.grammar import Duration
    from scheduler.scenario.nouns import Task
    from scheduler.scenario.resolved import Resolved

DAY = 24 * 60
"""Minutes."""


def effort_in_days(resolved: Resolved) -> Iterator[Finding]:
    """The work on a task is written in days, each of which is 24 hours, longer than a working day of the unit.

    It matters because 24 hours of work take three days of eight hours. Whoever means a day's work writes its hours.
    """
    told: set[tuple[str, int]] = set()
    for name, task in resolved.scenario.tasks.items():
        for unit, effort in _efforts(resolved, name, task):
            day = _longest_day(resolved, unit)
            key = as_written(name), effort.minutes
            if key in told or not 0 < day < DAY:
                continue
            told.add(key)
            yield found(
                "effort_in_days",
                "warning",
                (name, unit),
                task=key[0],
                effort=effort.minutes,
                unit=unit,
                day=day,
                instead=effort.minutes * day // DAY,
            )


def _efforts(resolved: Resolved, name: str, task: Task) -> Iterator[tuple[str, Duration]]:
    """Who works on a task, each with the work, where that is written in days."""
    everybody = [(resolved.owners(name)[0], task.effort), *task.collaborators.items()]
    yield from ((unit, effort) for unit, effort in everybody if effort is not None and effort.in_days)


def _longest_day(resolved: Resolved, unit: str) -> int:
    """The working minutes of a unit's longest day to plan."""
    working, (first, last) = resolved.working_time(unit), resolved.scenario.days
    midnights = (midnight(day, working.zone) for day in days_through(first, last + timedelta(days=1)))
    return max(working.minutes_between(*day) for day in pairwise(midnights))
