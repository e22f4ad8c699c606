"""Tasks more than can be planned, once they are counted for each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.normal.sets import members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario, Task
    from scheduler.scenario.reading import Tree

MOST_TASKS = 5000
MOST_WAITS = 200_000


def tasks_are_not_too_many(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Fanned out over their units, the tasks, the time others give to them and their waits can all be planned."""
    counts = {name: len(members(scenario, task.each)) if task.each else 1 for name, task in scenario.tasks.items()}
    total = sum(count * (1 + _helpers(scenario, scenario.tasks[name])) for name, count in counts.items())
    if total > MOST_TASKS:
        yield problem(tree, ("tasks",), "tasks_too_many", on_key=True, total=total, most=MOST_TASKS)
    waits = _waits(scenario, counts)
    if waits > MOST_WAITS:
        yield problem(tree, ("tasks",), "waits_too_many", on_key=True, total=waits, most=MOST_WAITS)


def _helpers(scenario: Scenario, task: Task) -> int:
    """How many units give their own time to a task."""
    return sum(len(members(scenario, unit)) for unit, effort in task.collaborators.items() if effort is not None)


def _waits(scenario: Scenario, counts: dict[str, int]) -> int:
    """How often some task waits for another, by name or for what it makes."""
    made: dict[str, int] = {}
    for name, task in scenario.tasks.items():
        for product in task.makes:
            made[product] = made.get(product, 0) + counts[name]
    return sum(
        counts[name]
        * (sum(counts.get(first, 1) for first in task.after) + sum(made.get(product, 0) for product in task.needs))
        for name, task in scenario.tasks.items()
    )
