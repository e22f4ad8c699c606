"""Whom a plan concerns with what: the sittings and tasks of a conference, a unit, a hall or a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.calendars.task_text import collaborating
from scheduler.facts.attendance import attended_by
from scheduler.facts.senders import seats_at, sender
from scheduler.facts.sittings import Sitting, host_of, sittings, sittings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.calendars.context import Context


@dataclass(frozen=True)
class Selection:
    """Some sittings and some tasks of a plan, in its order."""

    sittings: tuple[Sitting, ...] = ()
    tasks: tuple[str, ...] = ()


def everything(context: Context) -> Selection:
    """All that is held and all that is to be done."""
    return Selection(sittings(context.planned), tuple(context.plan.tasks))


def of_conference(context: Context, conference: str) -> Selection:
    """A conference and its tasks; one that is merged is found in its host, one that is skipped nowhere."""
    tasks = (task for task in context.plan.tasks if context.scenario.tasks[task].conference == conference)
    return Selection(_held(context, conference), tuple(tasks))


def of_hall(context: Context, hall: str) -> Selection:
    """What takes place in a hall."""
    return Selection(tuple(sitting for sitting in sittings(context.planned) if sitting.hall == hall))


def of_person(context: Context, person: str) -> Selection:
    """What a person attends, in their own right or for somebody else."""
    return Selection(_ordered(context, set(attended_by(context.planned, {person}))))


def of_unit(context: Context, unit: str) -> Selection:
    """What a unit organises, sends people to, owns or helps with."""
    people = {name for name, person in context.scenario.people.items() if person.unit == unit}
    concerned = {
        *attended_by(context.planned, people),
        *(sitting for conference in context.plan.conferences for sitting in _sent(context, conference, unit)),
    }
    own = (
        task
        for task, record in context.plan.tasks.items()
        if record.unit == unit or unit in collaborating(context, task)
    )
    return Selection(_ordered(context, concerned), tuple(own))


def _ordered(context: Context, chosen: set[Sitting]) -> tuple[Sitting, ...]:
    return tuple(sitting for sitting in sittings(context.planned) if sitting in chosen)


def _held(context: Context, conference: str) -> tuple[Sitting, ...]:
    host = host_of(context.plan, conference)
    return sittings_of(context.planned, host) if host else ()


def _sent(context: Context, conference: str, unit: str) -> Iterator[Sitting]:
    """The sittings of a conference that a unit organises, or has seats at."""
    organises = context.scenario.conferences[conference].organiser == unit
    for sitting in _held(context, conference):
        if organises or _comes_to(context, conference, unit, sitting):
            yield sitting


def _comes_to(context: Context, conference: str, unit: str, sitting: Sitting) -> bool:
    """Whether a unit has seats at a sitting's site; a part without a site is for all who have seats anywhere."""
    groups = context.scenario.conferences[conference].delegates
    sites = [sitting.site] if sitting.site else list(context.plan.conferences[sitting.conference].sites)
    return any(
        sender(context.scenario, group, share) == unit
        for name, group in groups.items()
        for site in sites
        for share in seats_at(context.planned, conference, name, site)
    )
