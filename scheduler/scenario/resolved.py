"""A scenario in normal form, with the questions everybody asks of it answered once.

It knows the scenario, not any plan and not the solver: whose calendar, which zone, which place, whose territory,
how many seats a group may take.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.scenario.attending import Attending
from scheduler.scenario.grain import grain_minutes
from scheduler.scenario.happened import Happened, Past, happened
from scheduler.scenario.normal.sets import ancestors, members
from scheduler.scenario.normal.units import MARGIN
from scheduler.scenario.seats import Share, shares
from scheduler.scenario.working.periods import clock_instant, midnight
from scheduler.scenario.working.working_time import WorkingTime

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.scenario.grammar import Moment
    from scheduler.scenario.nouns import Conference, Group, Restriction, Task, Unit


@dataclass(frozen=True)
class Resolved(Attending):
    """A scenario in normal form under its id (the file's stem) and, if any, the variant applied.

    ``past`` is what it takes over from a plan made before; a conference may be postponed only where there is one.
    """

    id: str = "scenario"
    variant: str | None = None
    past: Past | None = None
    _working: dict[tuple[str, str], WorkingTime] = field(default_factory=dict, compare=False, repr=False)
    _shares: dict[tuple[str, str], tuple[Share, ...]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The zone of the scenario."""
        return ZoneInfo(self.scenario.timezone)

    @cached_property
    def grain(self) -> int:
        """The minutes that time is counted in."""
        return grain_minutes(self.scenario)

    def zone_of_unit(self, unit: str) -> ZoneInfo:
        """The zone a unit works in: that of its calendar, else the scenario's."""
        calendar = self.scenario.calendars[self.unit_calendar(unit)]
        return ZoneInfo(calendar.timezone) if calendar.timezone else self.zone

    def zone_of_conference(self, conference: str) -> ZoneInfo:
        """The zone a conference is held in: that of its first known place, else its organiser's."""
        for site in self.scenario.conferences[conference].sites:
            place = self.place_of_site(conference, site)
            zone = self.scenario.places[place].timezone if place in self.scenario.places else None
            if zone:
                return ZoneInfo(zone)
        return self.zone_of_unit(self.scenario.conferences[conference].organiser)

    def unit_calendar(self, unit: str) -> str:
        """The id of the calendar a unit works by; the first one for whoever is no unit."""
        known: Unit | None = self.scenario.units.get(unit)
        return known.calendar if known and known.calendar else next(iter(self.scenario.calendars))

    def working_time(self, unit: str) -> WorkingTime:
        """The working time of a unit, over the horizon and a hundred days either side."""
        return self.working_time_in(self.unit_calendar(unit), self.zone_of_unit(unit))

    def working_time_in(self, calendar: str, zone: ZoneInfo) -> WorkingTime:
        """The working time of a calendar read in a zone."""
        key = (calendar, zone.key)
        if key not in self._working:
            first, last = self.scenario.days
            self._working[key] = WorkingTime.of(self.scenario.calendars[calendar], zone, first - MARGIN, last + MARGIN)
        return self._working[key]

    def hours_of(self, conference: str) -> WorkingTime:
        """The working time of a conference's organiser, read in the conference's zone."""
        organiser = self.scenario.conferences[conference].organiser
        return self.working_time_in(self.unit_calendar(organiser), self.zone_of_conference(conference))

    def instant(self, moment: Moment, zone: ZoneInfo) -> datetime:
        """A stated moment as an instant: by its own offset, else in the zone given."""
        if moment.at.tzinfo is not None:
            return moment.at
        return clock_instant(moment.at.date(), moment.at.hour * 60 + moment.at.minute, zone)

    @cached_property
    def horizon_opens(self) -> datetime:
        """The instant the horizon opens: the first midnight of its first day in the scenario's zone."""
        return midnight(self.scenario.days[0], self.zone)

    def next_grain(self, instant: datetime) -> datetime:
        """The instant itself if a grain begins there, else that at which the next one does."""
        grain = timedelta(minutes=self.grain)
        return self.horizon_opens - (self.horizon_opens - instant) // grain * grain

    @cached_property
    def opens(self) -> datetime:
        """The first midnight of the days that are looked at: the horizon's, and those before it of which facts tell."""
        held = [start for parts in (self.past.starts if self.past else {}).values() for start in parts.values()]
        begun = [fact.start for fact in self.happened.values()]
        first = min([self.horizon_opens, *held, *begun])
        return midnight(first.astimezone(self.zone).date(), self.zone)

    @cached_property
    def closes(self) -> datetime:
        """The instant the horizon closes: the midnight after its last day."""
        return midnight(self.scenario.days[1] + timedelta(days=1), self.zone)

    @cached_property
    def happened(self) -> Mapping[str, Happened]:
        """The tasks of which it is a fact when they were done or will be, whatever is decided."""
        told = ((name, happened(self, name)) for name, task in self.scenario.tasks.items() if task.phase != "during")
        return {name: fact for name, fact in told if fact is not None}

    def over(self, task: str) -> bool:
        """Whether a task is done, so that nothing can be asked of it any more."""
        return task in self.happened and self.happened[task].over

    def begun(self, conference: str) -> bool:
        """Whether a conference has begun by the plan made before, so that it stays as it was."""
        return self.past is not None and conference in self.past.starts

    def may_be_postponed(self, conference: str) -> bool:
        """Whether a conference may be put off to a day that is still to be announced."""
        return self.past is not None and conference not in self.past.starts

    @cached_property
    def now(self) -> datetime:
        """Midnight of the day the plan is made; nothing starts before it."""
        return midnight(self.scenario.today, self.zone)

    def place_of_hall(self, hall: str) -> str | None:
        """The place a hall stands on."""
        return self.scenario.halls[hall].place if hall in self.scenario.halls else None

    def place_of_site(self, conference: str, site: str) -> str | None:
        """The place a site is at, as far as the scenario fixes it: its stated place, or its halls' common one."""
        given = self.scenario.conferences[conference].sites[site]
        if given.place or isinstance(given.halls, str):
            return given.place
        places = {self.place_of_hall(hall) for hall in given.halls}
        return places.pop() if len(places) == 1 else None

    def halls(self, conference: str, site: str) -> tuple[str, ...]:
        """The candidate halls of a site; none while it is to be found, or where it needs none."""
        halls = self.scenario.conferences[conference].sites[site].halls
        return () if isinstance(halls, str) else halls

    def lies_in(self, conference: str, site: str, hall: str | None, territory: str | None) -> bool:
        """Whether a site in a hall (or, while that is to be found, at its place) is inside a territory.

        None is everywhere; a place without a territory of its own is in the conference's. Where everybody joins from
        wherever they are, nobody gathers anywhere.
        """
        if self.scenario.conferences[conference].sites[site].without_hall:
            return False
        if territory is None:
            return True
        place = self.place_of_hall(hall) if hall else self.place_of_site(conference, site)
        where = self.scenario.places[place].territory if place in self.scenario.places else None
        return territory in ancestors(self.scenario, where or self.scenario.conferences[conference].territory or "")

    def surely_lies_in(self, conference: str, site: str, territory: str | None) -> bool:
        """Whether a site is inside a territory in every hall it may get."""
        return all(self.lies_in(conference, site, hall, territory) for hall in self.halls(conference, site) or (None,))

    def restrictions(self, conference: str, site: str, hall: str | None) -> dict[str, Restriction]:
        """The restrictions in force at a site in a hall, or in one to be found."""
        return {
            name: restriction
            for name, restriction in self.scenario.restrictions.items()
            if self.lies_in(conference, site, hall, restriction.territory)
        }

    def shares(self, conference: str, group: str) -> tuple[Share, ...]:
        """The parts a group's seats fall into: one for each unit that sends people, or for each site."""
        key = (conference, group)
        if key not in self._shares:
            self._shares[key] = shares(self.scenario, self.scenario.conferences[conference], group)
        return self._shares[key]

    def counted_groups(self, conference: str) -> dict[str, Group]:
        """The groups whose people are counted: not those inside another group."""
        groups = self.scenario.conferences[conference].delegates
        return {name: group for name, group in groups.items() if group.inside is None}

    def tasks_of(self, conference: str) -> dict[str, Task]:
        """The tasks that serve a conference."""
        return self._tasks_by_conference.get(conference, {})

    @cached_property
    def _tasks_by_conference(self) -> dict[str, dict[str, Task]]:
        found: dict[str, dict[str, Task]] = {}
        for name, task in self.scenario.tasks.items():
            if task.conference is not None:
                found.setdefault(task.conference, {})[name] = task
        return found

    def zone_of_person(self, person: str) -> ZoneInfo:
        """The zone a person's absences are read in: that of their unit, else the scenario's."""
        known = self.scenario.people.get(person)
        return self.zone_of_unit(known.unit) if known and known.unit else self.zone

    def zone_of_hall(self, hall: str) -> ZoneInfo:
        """The zone a hall's closures are read in: that of the place it stands on, else the scenario's."""
        place = self.scenario.places.get(self.place_of_hall(hall) or "")
        return ZoneInfo(place.timezone) if place and place.timezone else self.zone

    def owners(self, task: str) -> tuple[str, ...]:
        """The units that may do a task; where nobody is named, whoever is pinned, else its conference's organiser."""
        given, pin = self.scenario.tasks[task], self.scenario.pins.get(task)
        if given.owners or given.conference is None:
            return given.owners
        return (pin.owner if pin and pin.owner else self.scenario.conferences[given.conference].organiser,)

    def members(self, name: str) -> tuple[str, ...]:
        """The units that a unit's or a set's id stands for."""
        return members(self.scenario, name)

    def name_of(self, thing: str) -> str:
        """The name people read for an id, whatever it belongs to; the id itself for a free text."""
        scenario = self.scenario
        for room in (
            scenario.units,
            scenario.people,
            scenario.halls,
            scenario.conferences,
            scenario.tasks,
            scenario.places,
        ):
            if thing in room:
                return room[thing].name
        return scenario.products.get(thing, thing)

    def conference(self, name: str) -> Conference:
        """One conference by its id."""
        return self.scenario.conferences[name]
