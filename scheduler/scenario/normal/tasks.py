"""Tasks written out: one for each unit, with its effort, its conference, and all it waits for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scheduler.scenario.grammar import Duration
from scheduler.scenario.normal.sets import members
from scheduler.scenario.nouns import Lag, Scenario, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER = "other"
USUAL = Duration(240)


def fanned_out_tasks(scenario: Scenario) -> Scenario:
    """Write one task for each unit of a set, and turn products needed into tasks waited for."""
    fans = {name: _fan(scenario, name, task) for name, task in scenario.tasks.items()}
    makers = _makers(scenario)
    tasks = {
        fanned: _complete(scenario, task, unit, fans, makers, name)
        for name, task in scenario.tasks.items()
        for unit, fanned in fans[name].items()
    }
    return scenario.model_copy(update={"tasks": tasks})


def _fan(scenario: Scenario, name: str, task: Task) -> dict[str | None, str]:
    """The tasks that one written task stands for: unit to task id, the unit None where it is not fanned out."""
    if task.each is None:
        return {None: name}
    return {unit: f"{name}/{unit}" for unit in members(scenario, task.each)}


def _makers(scenario: Scenario) -> dict[str, list[str]]:
    makers: dict[str, list[str]] = defaultdict(list)
    for name, task in scenario.tasks.items():
        for product in task.makes:
            makers[product].append(name)
    return makers


def _complete(
    scenario: Scenario,
    task: Task,
    unit: str | None,
    fans: dict[str, dict[str | None, str]],
    makers: dict[str, list[str]],
    name: str,
) -> Task:
    before = dict(task.after)
    for product in task.needs:
        for maker in makers.get(product, ()):
            if maker != name:
                before.setdefault(maker, Lag())
    update: dict[str, object] = {
        "after": _each_after(scenario, task, unit, before, fans),
        "collaborators": dict(_helpers(scenario, task, unit)),
    }
    if unit is not None:
        update |= {"each": None, "owner": unit}
    return task.model_copy(update=update | usual(scenario, task))


def _each_after(
    scenario: Scenario, task: Task, unit: str | None, before: dict[str, Lag], fans: dict[str, dict[str | None, str]]
) -> dict[str, Lag]:
    """Fanned over the same units, each waits for its own; otherwise each waits for all."""
    after: dict[str, Lag] = {}
    for name, lag in before.items():
        fan = fans.get(name, {None: name})
        same = unit is not None and set(fan) == set(members(scenario, task.each or ""))
        after |= {fanned: lag for other, fanned in fan.items() if not same or other == unit}
    return after


def _helpers(scenario: Scenario, task: Task, owner: str | None) -> Iterator[tuple[str, Duration | None]]:
    """A set that gives its time gives that of each of its units; one that only helps stays together under its name."""
    for helper, effort in task.collaborators.items():
        units = members(scenario, helper) if effort is not None else (helper,)
        yield from ((unit, effort) for unit in units if unit != owner or helper == owner)
    # What is said of a unit itself counts more than what is said of a set it is in.
    yield from ((unit, effort) for unit, effort in task.collaborators.items() if unit in scenario.units)


def usual(scenario: Scenario, task: Task) -> dict[str, object]:
    """What fills in for what a task does not state: its conference and its effort."""
    conference = usual_conference(scenario) if task.conference is None else None
    effort = _usual_effort(scenario, task) if task.effort is None and task.phase != "during" else {}
    return {"conference": conference, **effort} if conference else effort


def usual_conference(scenario: Scenario) -> str | None:
    """The conference of tasks that name none: the stated one, or the only one."""
    if scenario.defaults.conference or len(scenario.conferences) != 1:
        return scenario.defaults.conference
    return next(iter(scenario.conferences))


def _usual_effort(scenario: Scenario, task: Task) -> dict[str, object]:
    """What fills in for a task that states no effort: the usual one, marked as assumed."""
    efforts = scenario.defaults.effort
    effort = efforts.get(task.verb or OTHER) or efforts.get(OTHER) or USUAL
    assumed = task.assumed
    marks = dict(assumed) if isinstance(assumed, dict) else (assumed if assumed else {})
    return {"effort": effort, "assumed": {**marks, "effort": task.verb or OTHER} if isinstance(marks, dict) else marks}
