"""Enough seats in the hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.names import site_name
from scheduler.constraints.restricted import met_on_its_days, on_its_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class HallCapacity(Constraint):
    """Everybody who takes a seat at a site finds one in its hall, as many as may be used on that day.

    People counted in two groups need a seat in each; people inside another group are counted with it. For a site
    with seated groups G in hall h, and each restriction to f percent in force there on a day of a part at it::

        sum of people_g at the site over G <= seats_h
        sum of people_g at the site over G <= floor(seats_h * f / 100)

    Subject: a conference and a site.
    """

    name = "hall_capacity"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every site with a candidate hall whose seats are counted."""
        for name, conference in resolved.scenario.conferences.items():
            for site in conference.sites:
                if any(resolved.scenario.halls[hall].seats is not None for hall in resolved.halls(name, site)):
                    yield name, site

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Limit the seated people under the literal of each hall, and of each restricted day."""
        conference, site = subject
        groups = model.resolved.counted_groups(conference)
        people = [
            seats
            for name, group in groups.items()
            for share, seats in model.seats.of(conference, name).items()
            if group.seated and share.site == site
        ]
        if not people:
            return
        for hall, literal in model.halls.at(conference, site).items():
            seats = model.resolved.scenario.halls[hall].seats
            if seats is None:
                continue
            model.cp.add(sum(people) <= seats).only_enforce_if(literal, *given)
            for limited, usable in _restricted(model, conference, site, hall, seats):
                model.cp.add(sum(people) <= usable).only_enforce_if(literal, limited, *given)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Count the seated people recorded, and the seats of the recorded hall that may be used."""
        conference, site = subject
        record = plan.conferences[conference]
        hall = record.sites.get(site)
        seats = resolved.scenario.halls[hall].seats if hall else None
        if hall is None or seats is None:
            return
        factors = [
            restriction.seat_factor
            for restriction in resolved.restrictions(conference, site, hall).values()
            if restriction.seat_factor is not None
            and any(met_on_its_days(resolved, conference, record, restriction.during, site))
        ]
        usable = min([100, *factors]) * seats // 100
        people = sum(
            record.seats[name][share.key]
            for name, group in resolved.scenario.conferences[conference].delegates.items()
            for share in resolved.shares(conference, name)
            if group.seated and group.inside is None and share.site == site
        )
        if people > usable:
            yield self.broken(
                subject, site=site_name(resolved, conference, site), people=people, seats=usable, hall=hall
            )


def _restricted(
    model: Model, conference: str, site: str, hall: str, seats: int
) -> Iterator[tuple[cp_model.IntVar, int]]:
    """For each restriction of seats and each part at a site: the literal that it applies, and the seats it leaves."""
    for restriction in model.resolved.restrictions(conference, site, hall).values():
        for part in model.halls.parts_at(conference, site) if restriction.seat_factor is not None else ():
            applies = model.when.holds(
                conference,
                part,
                ("on the days of", restriction.during),
                on_its_days(model.time, conference, part, restriction.during),
            )
            yield applies, seats * (restriction.seat_factor or 100) // 100
