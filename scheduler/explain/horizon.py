"""The horizon's own part in a conflict: what is too long for it, and whether a longer one would help."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.explain.atoms import AS_OF, HORIZON, Atom
from scheduler.scenario.grammar import Period

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scheduler.constraints import Subject
    from scheduler.scenario.nouns import Task
    from scheduler.scenario.resolved import Resolved

LONGER = timedelta(days=60)
"""By how much a horizon is lengthened to see whether it is to blame; calendars reach further still."""

EDGES = ("opens", "closes")


def within(resolved: Resolved, edges: Collection[str]) -> Resolved:
    """The scenario with the edges of its horizon that are named; it opens much earlier, or closes much later, else."""
    first, last = resolved.scenario.days
    horizon = Period(first if "opens" in edges else first - LONGER, last if "closes" in edges else last + LONGER)
    return replace(resolved, scenario=resolved.scenario.model_copy(update={"horizon": horizon}), _working={})


def edge(resolved: Resolved, name: str) -> Atom:
    """What keeps the plan from going beyond an edge: the day on which it is made, or the horizon."""
    made_then = name == "opens" and resolved.opens == resolved.now
    return Atom(AS_OF if made_then else HORIZON, ())


def without_room(resolved: Resolved) -> Iterator[Subject]:
    """Parts of conferences, and work of units, that must be done and take longer than the whole horizon."""
    minutes = (resolved.closes - resolved.opens) // timedelta(minutes=1)
    must = {name for name, conference in resolved.scenario.conferences.items() if conference.instead is None}
    for name in resolved.scenario.conferences:
        for part, given in resolved.conference(name).parts.items():
            if name in must and given.duration.minutes > minutes:
                yield name, part
    for name, task in resolved.scenario.tasks.items():
        if task.phase != "during" and (task.conference is None or task.conference in must):
            yield from _without_time(resolved, name, task)


def _without_time(resolved: Resolved, name: str, task: Task) -> Iterator[Subject]:
    """A task with whoever has not time enough for it: all who may do it, or one who works on it with them."""
    assert task.effort is not None
    owners = resolved.owners(name)
    if all(_working(resolved, unit) < task.effort.minutes for unit in owners):
        yield name, owners[0]
    for unit, effort in task.collaborators.items():
        if effort is not None and _working(resolved, unit) < effort.minutes:
            yield name, unit


def _working(resolved: Resolved, unit: str) -> int:
    """The working minutes of a unit in the horizon."""
    return resolved.working_time(unit).minutes_between(resolved.opens, resolved.closes)
