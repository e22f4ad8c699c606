"""Whom a plan concerns with what: the sittings and tasks of each conference, unit, hall and person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.facts.attendance import attendance
from scheduler.facts.senders import seats_at, sender
from scheduler.facts.sittings import Sitting, host_of, sittings, sittings_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping
    from typing import TypeVar

    from scheduler.facts.planned import Planned

    Whom = TypeVar("Whom", bound=Hashable)
    Thing = TypeVar("Thing", bound=Hashable)


@dataclass(frozen=True)
class Selection:
    """Some sittings and some tasks of a plan, in its order."""

    sittings: tuple[Sitting, ...] = ()
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Concerns:
    """What concerns each conference, unit, hall and person; whoever is not named is not concerned.

    A conference that is merged is found in its host, one that is skipped nowhere. A unit is concerned by what it
    organises or sends people to and by what it owns or helps with, a person by what they attend, in their own
    right or for somebody else. ``attendees`` names those whom requirements bring to a sitting.
    """

    everything: Selection
    conferences: Mapping[str, Selection]
    units: Mapping[str, Selection]
    halls: Mapping[str, Selection]
    people: Mapping[str, Selection]
    attendees: Mapping[Sitting, tuple[str, ...]]


def concerns(planned: Planned) -> Concerns:
    """All that a plan asks of anybody, by whom it asks it."""
    everything = Selection(sittings(planned), tuple(planned.plan.tasks))
    attending = tuple(attendance(planned))
    served = ((planned.scenario.tasks[task].conference, task) for task in everything.tasks)
    worked = ((unit, task) for unit, tasks in planned.tasks_of_units.items() for task in tasks)
    met = [
        *((planned.unit_of(attends.person), attends.sitting) for attends in attending),
        *(pair for conference in planned.plan.conferences for pair in _met(planned, conference)),
    ]
    order = {sitting: number for number, sitting in enumerate(everything.sittings)}
    return Concerns(
        everything,
        conferences=_selections(order, _held(planned), served),
        units=_selections(order, met, worked),
        halls=_selections(order, ((sitting.hall, sitting) for sitting in everything.sittings)),
        people=_selections(order, ((attends.person, attends.sitting) for attends in attending)),
        attendees=_grouped((attends.sitting, attends.person) for attends in attending if attends.required),
    )


def _selections(
    order: Mapping[Sitting, int],
    sittings: Iterable[tuple[str | None, Sitting]],
    tasks: Iterable[tuple[str | None, str]] = (),
) -> dict[str, Selection]:
    met, done = _grouped(sittings), _grouped(tasks)
    return {
        thing: Selection(tuple(sorted(met.get(thing, ()), key=order.__getitem__)), done.get(thing, ()))
        for thing in dict.fromkeys((*met, *done))
        if thing is not None
    }


def _grouped(pairs: Iterable[tuple[Whom, Thing]]) -> dict[Whom, tuple[Thing, ...]]:
    """The second of each pair by its first, in order and each once."""
    groups: dict[Whom, dict[Thing, None]] = {}
    for whom, thing in pairs:
        groups.setdefault(whom, {})[thing] = None
    return {whom: tuple(things) for whom, things in groups.items()}


def _held(planned: Planned) -> Iterator[tuple[str, Sitting]]:
    """Each conference with the sittings that it is found in."""
    for conference in planned.plan.conferences:
        host = host_of(planned.plan, conference)
        for sitting in sittings_of(planned, host) if host else ():
            yield conference, sitting


def _met(planned: Planned, conference: str) -> Iterator[tuple[str | None, Sitting]]:
    """The units that organise a conference or have seats at it, with the sittings concerned.

    A part without a site is for all who have seats anywhere.
    """
    host = host_of(planned.plan, conference)
    if host is None:
        return
    sites = tuple(planned.plan.conferences[host].sites)
    sent = {site: tuple(_senders(planned, conference, site)) for site in sites}
    for sitting in sittings_of(planned, host):
        yield planned.scenario.conferences[conference].organiser, sitting
        for site in (sitting.site,) if sitting.site else sites:
            for unit in sent[site]:
                yield unit, sitting


def _senders(planned: Planned, conference: str, site: str) -> Iterator[str | None]:
    """The units that have seats of a conference at a site."""
    for name, group in planned.scenario.conferences[conference].delegates.items():
        for share in seats_at(planned, conference, name, site):
            yield sender(planned.scenario, group, share)
