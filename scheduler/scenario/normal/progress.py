"""Progress written out: one entry for each task of a fan, and work that remains as the effort of its task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.normal.sets import members
from scheduler.scenario.sections import FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.grammar import Duration
    from scheduler.scenario.nouns import Progress, Scenario, Task


def fanned_out_progress(scenario: Scenario) -> Scenario:
    """Write what is said of a fanned-out task for each of its tasks; what is said of one of them counts more."""
    whole = {name: each for name, said in scenario.progress.items() for name, each in _each(scenario, name, said)}
    own = {name: said for name, said in scenario.progress.items() if name not in _fans(scenario)}
    return scenario.model_copy(update={"progress": whole | own})


def remaining_efforts(scenario: Scenario) -> Scenario:
    """Plan only the work that remains of a task, of its owner's as of its collaborators'; say what all of it was."""
    said = {name: each for name, each in scenario.progress.items() if each.remaining and name in scenario.tasks}
    tasks = {name: _less(scenario.tasks[name], each.remaining) for name, each in said.items() if each.remaining}
    whole = {
        name: each.model_copy(update={"whole": each.whole or scenario.tasks[name].effort})
        for name, each in said.items()
    }
    return scenario.model_copy(update={"tasks": scenario.tasks | tasks, "progress": scenario.progress | whole})


def _fans(scenario: Scenario) -> dict[str, str]:
    return {name: task.each for name, task in scenario.tasks.items() if task.each is not None}


def _each(scenario: Scenario, name: str, said: Progress) -> Iterator[tuple[str, Progress]]:
    fan = _fans(scenario).get(name)
    units = members(scenario, fan) if fan else ()
    yield from ((f"{name}{FAN_JOINT}{unit}", said) for unit in units)


def _less(task: Task, remaining: Duration) -> Task:
    collaborators = {
        unit: effort and min(effort, remaining, key=lambda each: each.minutes)
        for unit, effort in task.collaborators.items()
    }
    return task.model_copy(update={"effort": remaining, "collaborators": collaborators})
