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
    from scheduler.plan.families.family import Noun
    from scheduler.scenario.nouns import Group

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
        yield from _named(change, "unit")
        yield from (unit for person in self.people(change) for unit in self.planned.units(person))
        yield from (unit for hall in _named(change, "hall") for unit in self._owner(hall))
        if change.of_task:
            yield from self._units_of_task(change.subject)
        elif change.subject in self.planned.plan.conferences:
            yield from self._units_of_conference(change)

    def people(self, change: Difference) -> Iterator[str]:
        """The people that a change concerns, perhaps several times."""
        yield from _named(change, "person")
        at = _ids(change)
        if not change.of_task and "requirement" not in at and "group" not in at:
            for sitting in self._sittings(change.subject, at):
                yield from self.people_at.get(sitting, ())
            yield from self._people_merged(change.subject)

    def _units_of_task(self, task: str) -> Iterator[str]:
        if task in self.planned.plan.tasks:
            yield from self.planned.involved(task)
            yield from self.planned.units(self.planned.scenario.tasks[task].to)

    def _units_of_conference(self, change: Difference) -> Iterator[str]:
        conference, at = change.subject, _ids(change)
        yield self.planned.scenario.conferences[conference].organiser
        if "group" in at:
            yield from self._senders(conference, at["group"], at.get("share"))
        elif "requirement" not in at:
            for sitting in self._sittings(conference, at):
                yield from self.units_at.get(sitting, ())
                yield from self._owner(sitting.hall)
            yield from self._working_during(conference)
            for group in self._merged(conference):
                yield from self._senders(conference, group)

    def _sittings(self, conference: str, at: Mapping[str, str]) -> Iterator[Sitting]:
        """The sittings of a conference that is held on its own, those of the part and site in question."""
        selection = self.concerned.conferences.get(conference)
        for sitting in selection.sittings if selection else ():
            part, site = at.get("part", sitting.part), at.get("site", sitting.site)
            if (sitting.conference, sitting.part) == (conference, part) and site in (sitting.site, None):
                yield sitting

    def _merged(self, conference: str) -> Mapping[str, Group]:
        """The groups of a conference that is merged into another: whoever comes only to its host is not concerned."""
        record = self.planned.plan.conferences.get(conference)
        merged = record is not None and record.outcome == "merged"
        return self.planned.scenario.conferences[conference].delegates if merged else {}

    def _people_merged(self, conference: str) -> Iterator[str]:
        for group in self._merged(conference).values():
            yield from group.people

    def _senders(self, conference: str, name: str, key: str | None = None) -> Iterator[str]:
        """The units that send a group, or one share of it."""
        group = self.planned.scenario.conferences[conference].delegates.get(name)
        if group is None:
            return
        for share in self.planned.resolved.shares(conference, name):
            unit = sender(self.planned.scenario, group, share)
            if unit is not None and key in (share.key, None):
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


def _named(change: Difference, noun: Noun) -> Iterator[str]:
    """The units, halls or people that a change is about, or that some plan decides on and another does not."""
    family = family_of(change.family)
    yield from (thing for kind, thing in zip(family.key, change.key, strict=False) if kind == noun)
    if family.value == noun:
        decided = [tuple(_members(value)) for value in change.values]
        yield from (thing for each in decided for thing in each if not all(thing in other for other in decided))


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
