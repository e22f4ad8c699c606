"""The tasks of postponed conferences: not lost, they wait for the new day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.facts.worklists import fan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.facts.planned import Planned


@dataclass(frozen=True)
class Waiting:
    """A task that waits for the new day of its conference, once for all units that it is fanned out to.

    ``owners`` are the units that do it, or may; ``collaborators`` those that take part.
    """

    name: str
    conference: str
    owners: tuple[str, ...]
    collaborators: tuple[str, ...]


def waiting(planned: Planned) -> tuple[Waiting, ...]:
    """Every task that waits, in the order of the scenario."""
    fans: dict[tuple[str, str], list[str]] = {}
    for conference, task in _waiting(planned):
        fans.setdefault((conference, fan(task)), []).append(task)
    return tuple(_together(planned, conference, tasks) for (conference, _), tasks in fans.items())


def units_waiting(planned: Planned) -> dict[str, tuple[Waiting, ...]]:
    """What waits, by each unit that leads it or takes part."""
    found: dict[str, list[Waiting]] = {}
    for each in waiting(planned):
        involved = (unit for thing in (*each.owners, *each.collaborators) for unit in planned.resolved.members(thing))
        for unit in dict.fromkeys(involved):
            found.setdefault(unit, []).append(each)
    return {unit: tuple(tasks) for unit, tasks in found.items()}


def _waiting(planned: Planned) -> Iterator[tuple[str, str]]:
    for conference, record in planned.plan.conferences.items():
        if record.outcome == "postponed":
            for task in planned.resolved.tasks_of(conference):
                if task not in planned.plan.tasks:
                    yield conference, task


def _together(planned: Planned, conference: str, tasks: list[str]) -> Waiting:
    given = planned.scenario.tasks
    owners = dict.fromkeys(unit for task in tasks for unit in planned.resolved.owners(task))
    helpers = dict.fromkeys(unit for task in tasks for unit in given[task].collaborators)
    return Waiting(given[tasks[0]].name, conference, tuple(owners), tuple(helpers))
