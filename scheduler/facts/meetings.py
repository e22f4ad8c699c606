"""The conferences that concern a unit: it organises, hosts or prepares them, sends people, or speaks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scheduler.facts.concerns import concerns
from scheduler.facts.conferences import ConferenceFacts, conferences, site_name
from scheduler.facts.senders import sender, sites_of
from scheduler.scenario.seats import open_ended

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeVar

    from scheduler.facts.planned import Planned
    from scheduler.facts.sittings import Sitting

    Fact = TypeVar("Fact")
    ByUnit = dict[str, list[Fact]]


@dataclass(frozen=True)
class Delegation:
    """The people whom a unit sends in one group, and the sites where they sit.

    More may come if it is ``open_ended``. ``inside`` names the group that counts them already.
    """

    group: str
    posts: tuple[str, ...]
    people: int
    open_ended: bool
    sites: tuple[str, ...]
    inside: str | None
    condition: str | None


@dataclass(frozen=True)
class Attendee:
    """Somebody of a unit who is named: they chair, go in their own right, stand in, or somebody stands in for them."""

    name: str
    chairs: bool = False
    stands_in_for: str | None = None
    represented_by: str | None = None


@dataclass(frozen=True)
class Meeting:
    """A conference as it concerns one unit: ``facts`` has only the parts and sites that do.

    A unit that only works for it finds all of them. ``halls`` are the unit's own in which it is held, ``presents``
    the items of the agenda that the unit presents.
    """

    facts: ConferenceFacts
    organises: bool
    halls: tuple[str, ...]
    delegations: tuple[Delegation, ...]
    attendees: tuple[Attendee, ...]
    presents: tuple[str, ...]


def meetings(planned: Planned) -> Mapping[str, tuple[Meeting, ...]]:
    """The meetings of each unit in the order of time.

    A conference that does not take place concerns only its organiser and whoever has tasks for it.
    """
    found: ByUnit[Meeting] = defaultdict(list)
    sittings, working = _sittings(planned), _working(planned)
    for facts in conferences(planned):
        for unit, meeting in _of_conference(planned, facts, sittings.get(facts.id, {}), working.get(facts.id, {})):
            found[unit].append(meeting)
    return {unit: tuple(own) for unit, own in found.items()}


def _sittings(planned: Planned) -> Mapping[str, Mapping[str, list[Sitting]]]:
    """The sittings that concern each unit, by conference: those it organises, goes to, or has the hall of."""
    concerned = concerns(planned)
    found: dict[str, ByUnit[Sitting]] = defaultdict(lambda: defaultdict(list))
    for unit, selection in concerned.units.items():
        for sitting in selection.sittings:
            found[sitting.conference][unit].append(sitting)
    for sitting in concerned.everything.sittings:
        owner = _owner(planned, sitting.hall)
        if owner and sitting not in found[sitting.conference][owner]:
            found[sitting.conference][owner].append(sitting)
    return found


def _working(planned: Planned) -> Mapping[str, dict[str, None]]:
    """The units that have tasks for each conference."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for unit, tasks in planned.tasks_of_units.items():
        for task in tasks:
            found[planned.scenario.tasks[task].conference or ""][unit] = None
    return found


def _owner(planned: Planned, hall: str | None) -> str | None:
    known = planned.scenario.halls.get(hall or "")
    return known.owner if known else None


def _of_conference(
    planned: Planned, facts: ConferenceFacts, sittings: Mapping[str, list[Sitting]], working: Mapping[str, None]
) -> Iterator[tuple[str, Meeting]]:
    organiser = planned.scenario.conferences[facts.id].organiser
    takes_place = facts.outcome in ("held", "merged")
    delegations = _delegations(planned, facts.id) if takes_place else {}
    attendees = _attendees(planned, facts.id) if takes_place else {}
    presents = _presents(planned, facts.id) if takes_place else {}
    for unit in dict.fromkeys((organiser, *working, *sittings, *delegations, *attendees, *presents)):
        own = sittings.get(unit, [])
        halls = dict.fromkeys(sitting.hall for sitting in own if _owner(planned, sitting.hall) == unit)
        yield (
            unit,
            Meeting(
                facts=_narrowed(facts, own) if own else facts,
                organises=unit == organiser,
                halls=tuple(planned.name(hall) for hall in halls if hall),
                delegations=tuple(delegations.get(unit, ())),
                attendees=tuple(attendees.get(unit, ())),
                presents=tuple(presents.get(unit, ())),
            ),
        )


def _narrowed(facts: ConferenceFacts, sittings: list[Sitting]) -> ConferenceFacts:
    """A conference with no other parts and sites than those of the sittings."""
    parts, sites = {sitting.part for sitting in sittings}, {sitting.site for sitting in sittings}
    return replace(
        facts,
        parts=tuple(part for part in facts.parts if part.id in parts),
        sites=tuple(site for site in facts.sites if site.id in sites),
    )


def _delegations(planned: Planned, conference: str) -> ByUnit[Delegation]:
    """The people whom each unit sends, group by group in the order of the plan."""
    found: ByUnit[Delegation] = defaultdict(list)
    given, seats = planned.scenario.conferences[conference], planned.plan.conferences[conference].seats
    for name, group in given.delegates.items():
        more = open_ended(given, name)
        outer = given.delegates.get(group.inside or "")
        for share in planned.resolved.shares(conference, name):
            unit, people = sender(planned.scenario, group, share), seats.get(name, {}).get(share.key, 0)
            if unit is None or not (people or more):
                continue
            sites = tuple(site_name(planned, conference, site) for site in sites_of(planned, conference, name, share))
            inside = outer.name if outer else None
            found[unit].append(Delegation(group.name, group.posts, people, more, sites, inside, group.condition))
    return found


def _attendees(planned: Planned, conference: str) -> ByUnit[Attendee]:
    """The people of each unit who are named: the chair first, then those of groups and of requirements.

    Whoever is represented by somebody of the same unit is named with the deputy alone.
    """
    given, record = planned.scenario.conferences[conference], planned.plan.conferences[conference]
    absent = record.represented
    going = [person for people in record.attendees.values() for person in people]
    members = [person for group in given.delegates.values() for person in group.people]
    found: ByUnit[Attendee] = defaultdict(list)
    for person in dict.fromkeys((given.chair, *members, *going, *record.stand_ins)):
        unit = planned.unit_of(person)
        deputy = record.stand_ins.get(person or "")
        if person is None or unit is None or (deputy and planned.unit_of(deputy) == unit):
            continue
        found[unit].append(
            Attendee(
                planned.name(person),
                chairs=person == given.chair,
                stands_in_for=planned.name(absent[person]) if person in absent else None,
                represented_by=planned.name(deputy) if deputy else None,
            )
        )
    return found


def _presents(planned: Planned, conference: str) -> ByUnit[str]:
    """The items of the agenda that each unit presents, itself or through one of its people."""
    found: ByUnit[str] = defaultdict(list)
    for item in planned.scenario.conferences[conference].agenda:
        for unit in planned.units(item.by):
            found[unit].append(item.name)
    return found
