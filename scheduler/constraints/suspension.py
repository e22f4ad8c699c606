"""Days on which nobody may gather."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import StartConstraint, Subject, Violation
from scheduler.constraints.names import part_name
from scheduler.constraints.restricted import inside, may_be_inside, met_on_its_days, on_its_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model, Timeline
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class Suspension(StartConstraint):
    """While gatherings are suspended in a territory, no part of a conference takes place there.

    For part p at a site in the territory, and the suspended days from a to b::

        last day of p < a  or  b < first day of p

    Days are those of the conference's zone. Subject: a conference, a part and the restriction.
    """

    name = "suspension"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every suspension and each part that might take place in its territory."""
        for key, restriction in resolved.scenario.restrictions.items():
            for name, conference in resolved.scenario.conferences.items():
                for part in conference.parts if restriction.suspend else ():
                    sites = _sites(resolved, name, part)
                    if any(may_be_inside(resolved, name, site, restriction.territory) for site in sites):
                        yield name, part, key

    def allowed(self, timeline: Timeline, subject: Subject, candidates: Sequence[int]) -> list[int]:
        """The grains outside the suspension; all of them where some choice of halls avoids the territory."""
        conference, part, key = subject
        resolved = timeline.resolved
        territory = resolved.scenario.restrictions[key].territory
        if any(resolved.surely_lies_in(conference, site, territory) for site in _sites(resolved, conference, part)):
            return _outside(timeline, subject, candidates)
        return list(candidates)

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Keep the start outside the suspension wherever a site of the part lies in the territory."""
        conference, part, key = subject
        territory = model.resolved.scenario.restrictions[key].territory
        outside = _outside(model.time, subject, model.when.if_held(conference, part))
        for site in _sites(model.resolved, conference, part):
            for literal in inside(model, conference, site, territory):
                if not outside:
                    model.cp.add_bool_or([~other for other in (literal, *given)])
                    continue
                model.cp.add_linear_expression_in_domain(
                    model.when.start(conference, part), model.domain(outside)
                ).only_enforce_if(literal, *given)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the dates of the recorded span with the suspended days, in the halls recorded."""
        conference, part, key = subject
        record = plan.conferences[conference]
        restriction = resolved.scenario.restrictions[key]
        if part not in met_on_its_days(resolved, conference, record, restriction.during):
            return
        if any(
            resolved.lies_in(conference, site, record.sites[site], restriction.territory)
            for site in _sites(resolved, conference, part)
        ):
            yield self.broken(
                subject,
                part=part_name(resolved, conference, part),
                start=record.parts[part].start.isoformat(),
                first=restriction.during.first.isoformat(),
                last=restriction.during.last.isoformat(),
            )


def _sites(resolved: Resolved, conference: str, part: str) -> tuple[str, ...]:
    """The sites a part uses."""
    given = resolved.scenario.conferences[conference]
    used = given.parts[part].sites
    return tuple(given.sites) if used is None else used


def _outside(timeline: Timeline, subject: Subject, candidates: Sequence[int]) -> list[int]:
    conference, part, key = subject
    suspended = on_its_days(timeline, conference, part, timeline.resolved.scenario.restrictions[key].during)
    return [grain for grain in candidates if not suspended(grain)]
