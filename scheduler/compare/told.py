"""Who would have to be told if one plan took the place of another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.compare.differences import family_of
from scheduler.facts import concerns
from scheduler.facts.senders import sender

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeVar

    from scheduler.compare.differences import Difference
    from scheduler.facts import Concerns, Planned
    from scheduler.facts.sittings import Sitting

    Thing = TypeVar("Thing", bound=Hashable)


@dataclass(frozen=True)
class ToTell:
    """The units and the people whom changes concern, each with those changes in order."""

    units: Mapping[str, tuple[Difference, ...]]
    people: Mapping[str, tuple[Difference, ...]]


def to_tell(first: Planned, second: Planned, changes: Sequence[Difference]) -> ToTell:
    """Whom each change between two plans concerns, by either plan.

    Whoever organises, sends people to, hosts or works during what is moved is told of it; of seats, those who send
    them and the organiser; of who attends, those who come in or drop out; of a task, its owner and collaborators
    and whoever receives what comes out. Planned starts of work are nobody's concern but the planner's.
    """
    sides = (_Side(first), _Side(second))
    units: dict[str, dict[Difference, None]] = {}
    people: dict[str, dict[Difference, None]] = {}
    for change in changes:
        if not family_of(change.family).told:
            continue
        for side in sides:
            for person in side.people(change):
                people.setdefault(person, {})[change] = None
            for unit in side.units(change):
                units.setdefault(unit, {})[change] = None
    return ToTell(_frozen(units), _frozen(people))


def _frozen(found: Mapping[str, Iterable[Difference]]) -> dict[str, tuple[Difference, ...]]:
    return {whom: tuple(changes) for whom, changes in found.items()}


@dataclass(frozen=True)
class _Side:
    """One of two plans, asked whom it concerns with what."""

    planned: Planned

    @cached_property
    def concerned(self) -> Concerns:
        return concerns(self.planned)

    @cached_property
    def units_at(self) -> Mapping[Sitting, tuple[str, ...]]:
        return _inverted((unit, selection.sittings) for unit, selection in self.concerned.units.items())

    @cached_property
    def people_at(self) -> Mapping[Sitting, tuple[str, ...]]:
        return _inverted((person, selection.sittings) for person, selection in self.concerned.people.items())

    def units(self, change: Difference) -> Iterator[str]:
        """The units that a change concerns, perhaps several times."""
        yield from (thing for thing in _named(change) if thing in self.planned.scenario.units)
        yield from (unit for person in self.people(change) for unit in self.planned.units(person))
        if change.of_task:
            yield from self._units_of_task(change.subject)
        elif change.subject in self.planned.plan.conferences:
            yield from self._units_of_conference(change)

    def people(self, change: Difference) -> Iterator[str]:
        """The people that a change concerns, perhaps several times."""
        yield from (thing for thing in _turned(change) if thing in self.planned.scenario.people)
        at = _ids(change)
        if not change.of_task and "requirement" not in at and "group" not in at:
            for sitting in self._sittings(change.subject, at):
                yield from self.people_at.get(sitting, ())

    def _units_of_task(self, task: str) -> Iterator[str]:
        if task in self.planned.plan.tasks:
            yield from self.planned.involved(task)
            yield from self.planned.units(self.planned.scenario.tasks[task].to)

    def _units_of_conference(self, change: Difference) -> Iterator[str]:
        conference, at = change.subject, _ids(change)
        yield self.planned.scenario.conferences[conference].organiser
        if "group" in at:
            yield from self._senders(conference, at)
        elif "requirement" not in at:
            for sitting in self._sittings(conference, at):
                yield from self.units_at.get(sitting, ())
                yield from self._owner(sitting.hall)
            yield from self._working_during(conference)
        yield from (unit for hall in _named(change) for unit in self._owner(hall))

    def _sittings(self, conference: str, at: Mapping[str, str]) -> Iterator[Sitting]:
        """The sittings of a conference, those of the part and site in question if it is held on its own."""
        selection = self.concerned.conferences.get(conference)
        for sitting in selection.sittings if selection else ():
            own = sitting.conference == conference
            part, site = at.get("part", sitting.part), at.get("site", sitting.site)
            if not own or (part == sitting.part and site in (sitting.site, None)):
                yield sitting

    def _senders(self, conference: str, at: Mapping[str, str]) -> Iterator[str]:
        """The unit that sends a share of a group."""
        given = self.planned.scenario.conferences[conference].delegates
        if at["group"] not in given:
            return
        for share in self.planned.resolved.shares(conference, at["group"]):
            unit = sender(self.planned.scenario, given[at["group"]], share)
            if unit is not None and share.key == at.get("share", share.key):
                yield unit

    def _working_during(self, conference: str) -> Iterator[str]:
        """The units that have tasks at the time of a conference."""
        for name in self._during.get(conference, ()):
            yield from self.planned.involved(name)

    @cached_property
    def _during(self) -> Mapping[str, tuple[str, ...]]:
        tasks = self.planned.scenario.tasks
        during = ((name, (tasks[name].conference or "",)) for name in self.planned.plan.tasks)
        return _inverted((name, things) for name, things in during if tasks[name].phase == "during")

    def _owner(self, hall: str | None) -> Iterator[str]:
        known = self.planned.scenario.halls.get(hall or "")
        if known and known.owner:
            yield known.owner


def _ids(change: Difference) -> dict[str, str]:
    """What the ids of a change's key are."""
    return dict(zip(family_of(change.family).key, change.key, strict=False))


def _named(change: Difference) -> Iterator[str]:
    """The ids that a change is about or decides on."""
    yield from change.key[1:]
    for value in change.values:
        yield from _members(value)


def _turned(change: Difference) -> Iterator[str]:
    """The ids that some plan decides on and another does not."""
    decided = [set(_members(value)) for value in change.values]
    yield from (
        thing for value in change.values for thing in _members(value) if not all(thing in each for each in decided)
    )


def _members(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from (thing for thing in value if thing is not None)


def _inverted(pairs: Iterable[tuple[str, Iterable[Thing]]]) -> dict[Thing, tuple[str, ...]]:
    """Who has each thing, from what each has."""
    found: dict[Thing, list[str]] = {}
    for whom, things in pairs:
        for thing in things:
            found.setdefault(thing, []).append(whom)
    return {thing: tuple(who) for thing, who in found.items()}
