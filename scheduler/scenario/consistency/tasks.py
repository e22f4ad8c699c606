"""Tasks that leave open which conference they serve, or wait for what comes after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.normal.tasks import usual_conference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import Tree

_ORDER = ("before", "during", "after")


def tasks_serve_a_conference(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Where there are several conferences, a task names its own or there is a usual one."""
    if usual_conference(scenario):
        return
    for name, task in scenario.tasks.items():
        if task.conference is None:
            yield problem(tree, ("tasks", name), "task_without_conference", on_key=True)


def phases_are_in_order(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """A task before the conference does not wait for one that takes place in it or after it."""
    usual = usual_conference(scenario)
    for name, task in scenario.tasks.items():
        for first in task.after:
            other = scenario.tasks.get(first.partition("/")[0])
            same = other is not None and (other.conference or usual) == (task.conference or usual)
            if other and same and _ORDER.index(other.phase) > _ORDER.index(task.phase):
                yield problem(
                    tree, ("tasks", name, "after", first), "phases_backwards",
                    on_key=True, other=first, theirs=other.phase, ours=task.phase,
                )  # fmt: skip
