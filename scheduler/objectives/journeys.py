"""Guests on the road."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total
from scheduler.plan.civil import attended_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class Journeys(Objective):
    """People are rarely on the road.

    Each person with a home, each day and each other place counts once if that person attends something there
    on that day, however much of it: a day is that on which a part starts, in the conference's zone; a place is
    that of the chosen hall, or of the site while its hall is to be found. An unknown place does not count.
    """

    name = "journeys"
    unit = "journeys"
    weight = 30
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """A literal for each person, place and day, true whenever some part brings the person there."""
        journeys: list[Term] = []
        for person, given in model.resolved.scenario.people.items():
            if given.home is not None:
                for place, visits in _visits(model, person).items():
                    if place != given.home:
                        journeys += self._journeys(model, visits)
        return total(model, journeys)

    def _journeys(self, model: Model, visits: Sequence[_Visit]) -> Iterator[cp_model.IntVar]:
        for visit in visits:
            if not any(visit.dates & other.dates for other in visits if other is not visit):
                yield self._journey(model, [(visit, [])])
        shared = [v for v in visits if any(v.dates & other.dates for other in visits if other is not v)]
        for day in sorted({day for visit in shared for day in visit.dates}):
            there = [(visit, visit.on(model, day)) for visit in shared if day in visit.dates]
            yield self._journey(model, there)

    def _journey(self, model: Model, visits: Sequence[tuple[_Visit, Sequence[cp_model.IntVar]]]) -> cp_model.IntVar:
        journey = model.cp.new_bool_var("journey")
        for visit, on_the_day in visits:
            model.cp.add_bool_or([journey, *(~literal for literal in (*visit.happens, *on_the_day))])
        return journey

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Collect where the records put each person day by day."""
        return sum(
            len({stop for stop in _stops(resolved, plan, person) if stop[1] not in (None, given.home)})
            for person, given in resolved.scenario.people.items()
            if given.home is not None
        )


@dataclass(frozen=True)
class _Visit:
    """A part that may bring a person to a place, the literals that make it so, and the dates it may fall on."""

    conference: str
    part: str
    happens: tuple[cp_model.IntVar, ...]
    dates: frozenset[date]

    def on(self, model: Model, day: date) -> list[cp_model.IntVar]:
        """The literals that put the part on one of its dates: none if it has no other."""
        if len(self.dates) == 1:
            return []
        days = model.time.days(model.resolved.zone_of_conference(self.conference))
        return [model.when.holds(self.conference, self.part, ("on", day), lambda grain: days.date_of(grain) == day)]


def _visits(model: Model, person: str) -> dict[str, list[_Visit]]:
    """Every part that a person may attend, by the places it may be at."""
    resolved = model.resolved
    visits: dict[str, list[_Visit]] = defaultdict(list)
    for conference in resolved.scenario.conferences:
        days = model.time.days(resolved.zone_of_conference(conference))
        for part in model.when.parts(conference):
            present = model.attendance.present(conference, part, person)
            site = resolved.site_for(conference, part, person)
            if present is None or site is None:
                continue
            dates = frozenset(days.date_of(grain) for grain in model.when.candidates(conference, part))
            for place, there in _places(model, conference, site):
                visits[place].append(_Visit(conference, part, (present, *there), dates))
    return visits


def _places(model: Model, conference: str, site: str) -> Iterator[tuple[str, tuple[cp_model.IntVar, ...]]]:
    """Each place a site may be at, once for every hall that puts it there; one hall needs no literal."""
    halls = model.halls.at(conference, site)
    stated = model.resolved.place_of_site(conference, site)
    if not halls and stated is not None:
        yield stated, ()
    for hall, literal in halls.items():
        place = model.resolved.place_of_hall(hall)
        if place is not None:
            yield place, (literal,)


def _stops(resolved: Resolved, plan: Plan, person: str) -> Iterator[tuple[date, str | None]]:
    for name, record in plan.conferences.items():
        zone = resolved.zone_of_conference(name)
        for part in attended_parts(resolved, plan, name, person):
            site = resolved.site_for(name, part, person)
            if site is not None:
                hall = record.sites[site]
                place = resolved.place_of_site(name, site) if hall is None else resolved.place_of_hall(hall)
                yield record.parts[part].start.astimezone(zone).date(), place
