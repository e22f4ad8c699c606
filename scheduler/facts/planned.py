"""A plan with the scenario it answers at hand, and the names people read for its ids."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.facts.sittings import host_of
from scheduler.plan.origin import resolved_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.resolved import Resolved

FEW = 3


@dataclass(frozen=True)
class Several:
    """Some units as one phrase needs them: their short names, and the name of the set if they are a whole set."""

    names: tuple[str, ...]
    set_name: str | None = None

    @property
    def few(self) -> bool:
        """Whether they are best listed one by one."""
        return len(self.names) <= FEW


@dataclass(frozen=True)
class Planned:
    """A plan and its scenario: what every sheet of a report is read from."""

    plan: Plan

    @cached_property
    def resolved(self) -> Resolved:
        """The scenario in normal form, as the plan embeds it."""
        return resolved_of(self.plan)

    @property
    def scenario(self) -> Scenario:
        """The scenario itself."""
        return self.plan.scenario.resolved

    @cached_property
    def has_zones(self) -> bool:
        """Whether its clocks ever differ at one instant, so that a time has to name its zone.

        One clock that is put back in autumn is still one clock.
        """
        starts = {name: record.start for name, record in self.plan.conferences.items() if record.start}
        instants = {*starts.values(), *(record.due for record in self.plan.tasks.values())}
        zones = {self.resolved.zone_of_conference(name) for name in starts}
        zones |= {self.resolved.zone_of_unit(record.unit) for record in self.plan.tasks.values()}
        return any(len({instant.astimezone(zone).utcoffset() for zone in zones}) > 1 for instant in instants)

    @cached_property
    def tasks_of_units(self) -> Mapping[str, tuple[str, ...]]:
        """The tasks that each unit leads or takes part in, in the order of the plan."""
        tasks: dict[str, list[str]] = {}
        for task in self.plan.tasks:
            for unit in self.involved(task):
                tasks.setdefault(unit, []).append(task)
        return {unit: tuple(own) for unit, own in tasks.items()}

    @cached_property
    def merged(self) -> Mapping[str, tuple[str, ...]]:
        """The conferences whose matter a held conference takes up as well, by its id."""
        merged: dict[str, list[str]] = {}
        for name, record in self.plan.conferences.items():
            host = host_of(self.plan, name) if record.outcome == "merged" else None
            if host is not None:
                merged.setdefault(host, []).append(name)
        return {host: tuple(names) for host, names in merged.items()}

    def involved(self, task: str) -> tuple[str, ...]:
        """The unit that leads a task, then those that take part in it, each once."""
        helpers = self.scenario.tasks[task].collaborators
        owner = self.plan.tasks[task].unit
        return tuple(dict.fromkeys((owner, *(unit for helper in helpers for unit in self.resolved.members(helper)))))

    def units(self, mention: str | None) -> tuple[str, ...]:
        """The units that a mention stands for: a unit, those of a set, a person's; none for a free text."""
        if mention in self.scenario.people:
            unit = self.unit_of(mention)
            return (unit,) if unit else ()
        known = mention in self.scenario.units or mention in self.scenario.sets
        return self.resolved.members(mention) if mention and known else ()

    def unit_of(self, person: str | None) -> str | None:
        """The unit that a person belongs to; none for whoever the plan does not know."""
        known = self.scenario.people.get(person or "")
        return known.unit if known else None

    def place(self, thing: str) -> str:
        """The name of a place."""
        known = self.scenario.places.get(thing)
        return known.name if known else thing

    def name(self, thing: str) -> str:
        """The name for an id of a unit, a person or anything else; the text itself if it is no id."""
        unit_set = self.scenario.sets.get(thing)
        return unit_set.name or thing if unit_set else self.resolved.name_of(thing)

    def label(self, thing: str) -> str:
        """The short name for an id, for narrow places."""
        scenario = self.scenario
        for room in (scenario.units, scenario.people, scenario.halls, scenario.conferences, scenario.tasks):
            if thing in room:
                return room[thing].label
        return self.name(thing)

    def short(self, name: str) -> str:
        """The short name of the unit with a name; the name itself if none or several bear it."""
        return self._short_names.get(name) or name

    @cached_property
    def _short_names(self) -> Mapping[str, str | None]:
        names: dict[str, str | None] = {}
        for unit in self.scenario.units.values():
            names[unit.name] = None if unit.name in names else unit.label
        return names

    def names(self, things: Sequence[str]) -> tuple[str, ...]:
        """The names for ids of units; a set without a name is told by its members."""
        return tuple(
            self.name(thing)
            for given in things
            for thing in (self.resolved.members(given) if self._is_nameless(given) else (given,))
        )

    def several(self, units: Sequence[str]) -> Several:
        """Units as one phrase: by the name of their set where they are exactly one."""
        whole = self._named_sets.get(frozenset(units)) if len(units) > 1 else None
        return Several(tuple(self.label(unit) for unit in units), whole)

    @cached_property
    def _named_sets(self) -> Mapping[frozenset[str], str]:
        """The names of sets by their units; of sets with the same units the first."""
        names: dict[frozenset[str], str] = {}
        for thing, unit_set in self.scenario.sets.items():
            if unit_set.name:
                names.setdefault(frozenset(self.resolved.members(thing)), unit_set.name)
        return names

    def _is_nameless(self, thing: str) -> bool:
        return thing in self.scenario.sets and self.scenario.sets[thing].name is None
