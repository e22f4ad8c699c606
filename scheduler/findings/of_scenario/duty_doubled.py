"""A unit with more to do during a conference than it can do at once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scheduler.findings.facts.days import leader
from scheduler.findings.facts.names import once
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Task
    from scheduler.scenario.resolved import Resolved

Duty = tuple[str, str, str]


def duty_doubled(resolved: Resolved) -> Iterator[Finding]:
    """A unit has more duties during one conference, its own and shared ones, than it can do at once.

    Conferences that start together count as one. It matters because the same people are counted on twice while
    everything happens at the same time.
    """
    for (unit, conference, _), tasks in _duties(resolved).items():
        known = resolved.scenario.units.get(unit)
        if known and known.capacity is not None and len(tasks) > known.capacity:
            yield found(
                "duty_doubled",
                "warning",
                (unit, conference),
                unit=unit,
                conference=conference,
                count=len(tasks),
                capacity=known.capacity,
                tasks=listed(once(tasks)),
            )


def _duties(resolved: Resolved) -> dict[Duty, list[str]]:
    """The tasks that a unit surely has at one time: whose they are, and beside which conference and part."""
    duties: dict[Duty, list[str]] = defaultdict(list)
    for name, task in resolved.scenario.tasks.items():
        if task.phase == "during" and task.conference:
            for unit in _hands(task):
                duties[unit, leader(resolved, task.conference), task.part or ""].append(name)
    return duties


def _hands(task: Task) -> tuple[str, ...]:
    own = task.owners if len(task.owners) == 1 else ()
    return tuple(dict.fromkeys((*own, *task.collaborators)))
