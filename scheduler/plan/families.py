"""Families of decisions as records: where a plan keeps each, whatever the family.

A decision has a key (ids) and a value. ``decisions`` takes a plan apart into families; the model speaks the same
keys and values, so fixing, hinting, comparing and replanning loop over families and name none.

========== ============================ ===================================
family     key                          value
========== ============================ ===================================
outcomes   conference                   (outcome, host or None)
when       conference, part             instant of the start
halls      conference, site             hall, or None while to be found
seats      conference, group, share     number of people
attendance conference, requirement      those who go
owners     task                         unit
work       task (, collaborator)        instant of the start
========== ============================ ===================================
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.plan.records import Plan

Key = tuple[str, ...]
Value = datetime | int | str | tuple[str, ...] | tuple[str, str | None] | None
Decisions = Mapping[str, Mapping[Key, Value]]


def outcomes(plan: Plan) -> dict[Key, Value]:
    """What became of each conference."""
    return {(name,): (record.outcome, record.host) for name, record in plan.conferences.items()}


def when(plan: Plan) -> dict[Key, Value]:
    """When each part starts; a merged conference starts with its host."""
    starts: dict[Key, Value] = {
        (name, part): span.start for name, record in plan.conferences.items() for part, span in record.parts.items()
    }
    for name, record in plan.conferences.items():
        if record.outcome == "merged" and record.start is not None:
            first = next(iter(plan.scenario.resolved.conferences[name].parts))
            starts[name, first] = record.start
    return starts


def halls(plan: Plan) -> dict[Key, Value]:
    """The hall of each site."""
    return {(name, site): hall for name, record in plan.conferences.items() for site, hall in record.sites.items()}


def seats(plan: Plan) -> dict[Key, Value]:
    """The seats of each share of each group."""
    return {
        (name, group, share): number
        for name, record in plan.conferences.items()
        for group, shares in record.seats.items()
        for share, number in shares.items()
    }


def attendance(plan: Plan) -> dict[Key, Value]:
    """Who goes for each requirement."""
    return {
        (name, requirement): people
        for name, record in plan.conferences.items()
        for requirement, people in record.attendees.items()
    }


def owners(plan: Plan) -> dict[Key, Value]:
    """The unit that does each task."""
    return {(name,): record.unit for name, record in plan.tasks.items()}


def work(plan: Plan) -> dict[Key, Value]:
    """When each piece of work starts; tasks during a conference have their time from it."""
    tasks = plan.scenario.resolved.tasks
    own: dict[Key, Value] = {
        (name,): record.start for name, record in plan.tasks.items() if tasks[name].phase != "during"
    }
    parts: dict[Key, Value] = {
        (name, unit): span.start for name, record in plan.tasks.items() for unit, span in record.contributions.items()
    }
    return own | parts


FAMILIES: Mapping[str, Callable[[Plan], dict[Key, Value]]] = {
    family.__name__: family for family in (outcomes, when, halls, seats, attendance, owners, work)
}


def decisions(plan: Plan) -> Decisions:
    """Every decision of a plan, by family."""
    return {name: family(plan) for name, family in FAMILIES.items()}
