"""How many people may be in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.names import site_name
from scheduler.constraints.restricted import inside, may_be_inside, met_on_its_days, on_its_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class AttendanceCap(Constraint):
    """While a restriction limits gatherings in a territory, no more people than that are at a site there.

    Everybody counts, seated or not; people inside another group are counted with it. For a site with groups G
    that a part uses on a restricted day::

        sum of people_g at the site over G <= N

    Subject: a conference, a site and the restriction.
    """

    name = "attendance_cap"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every limit and each site that might lie in its territory."""
        for key, restriction in resolved.scenario.restrictions.items():
            for name, conference in resolved.scenario.conferences.items():
                for site in conference.sites if restriction.at_most is not None else ():
                    if may_be_inside(resolved, name, site, restriction.territory):
                        yield name, site, key

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Limit the people at the site under the literals that it lies there and that a part is on such a day."""
        conference, site, key = subject
        restriction = model.resolved.scenario.restrictions[key]
        assert restriction.at_most is not None
        people = [
            seats
            for group in model.resolved.counted_groups(conference)
            for share, seats in model.seats.of(conference, group).items()
            if share.site == site
        ]
        for part in model.halls.parts_at(conference, site) if people else ():
            on_such_a_day = model.when.holds(
                conference,
                part,
                ("on the days of", restriction.during),
                on_its_days(model.time, conference, part, restriction.during),
            )
            for literal in inside(model, conference, site, restriction.territory):
                model.cp.add(sum(people) <= restriction.at_most).only_enforce_if(literal, on_such_a_day, *given)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Count the people recorded at the site, if it is used on a restricted day."""
        conference, site, key = subject
        record = plan.conferences[conference]
        restriction = resolved.scenario.restrictions[key]
        assert restriction.at_most is not None
        if not any(met_on_its_days(resolved, conference, record, restriction.during, site)):
            return
        if not resolved.lies_in(conference, site, record.sites[site], restriction.territory):
            return
        people = sum(
            record.seats[group][share.key]
            for group in resolved.counted_groups(conference)
            for share in resolved.shares(conference, group)
            if share.site == site
        )
        if people > restriction.at_most:
            yield self.broken(
                subject, site=site_name(resolved, conference, site), people=people, most=restriction.at_most
            )
