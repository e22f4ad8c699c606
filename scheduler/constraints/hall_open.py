"""When a hall can be used."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.plan.civil import window_instants
from scheduler.scenario.working.periods import clock_instant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from ortools.sat.python import cp_model

    from scheduler.model import Model, Timeline
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class HallOpen(Constraint):
    """Nothing takes place in a hall while it is closed, and it is neither set up nor cleared then.

    For part p in hall h, with set-up s and tear-down t, and a closure from a to b::

        end_p + t <= a  or  b <= start_p - s

    A closure is read in the zone of the hall's place. Subject: a conference, a site, a hall and the closure.
    """

    name = "hall_open"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every site with each of its candidate halls and each of their closures."""
        for name, conference in resolved.scenario.conferences.items():
            for site in conference.sites:
                for hall in resolved.halls(name, site):
                    for closure in resolved.scenario.halls[hall].closed:
                        yield name, site, hall, closure

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Keep the start of each part at the site off the grains from which it would reach into the closure."""
        conference, site, hall, closure = subject
        literals = (model.halls.at(conference, site)[hall], *given)
        closes, opens = _closed_grains(model.time, hall, closure)
        for part in model.halls.parts_at(conference, site):
            after = opens + model.halls.setup(hall)
            before = closes - model.halls.teardown(hall) - model.when.length(conference, part)
            apart = [grain for grain in model.when.candidates(conference, part) if grain <= before or after <= grain]
            if not apart:
                model.cp.add_bool_or([~literal for literal in literals])
                continue
            model.cp.add_linear_expression_in_domain(
                model.when.start(conference, part), model.domain(apart)
            ).only_enforce_if(*literals)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the recorded spans, widened by set-up and tear-down, with the closure."""
        conference, site, hall, closure = subject
        record = plan.conferences[conference]
        if record.sites.get(site) != hall:
            return
        given = resolved.scenario.halls[hall]
        closes, opens = window_instants(given.closed[closure].when, resolved.zone_of_hall(hall))
        for part, span in record.parts.items():
            used = resolved.scenario.conferences[conference].parts[part].sites
            busy_from = span.start.astimezone(UTC) - timedelta(minutes=given.setup.minutes)
            busy_until = span.end.astimezone(UTC) + timedelta(minutes=given.teardown.minutes)
            if (used is None or site in used) and busy_from < opens and closes < busy_until:
                yield self.broken(
                    subject,
                    start=span.start.isoformat(),
                    closes=closes.astimezone(resolved.zone_of_hall(hall)).isoformat(),
                    opens=opens.astimezone(resolved.zone_of_hall(hall)).isoformat(),
                )


def _closed_grains(timeline: Timeline, hall: str, closure: str) -> tuple[int, int]:
    """The first closed grain and the first open one after it; they may lie off the grid."""
    window = timeline.resolved.scenario.halls[hall].closed[closure].when
    zone = timeline.resolved.zone_of_hall(hall)
    return timeline.grid.floor(_moment(window.start, zone)), timeline.grid.ceil(_moment(window.end, zone))


def _moment(said: datetime, zone: ZoneInfo) -> datetime:
    if said.tzinfo is not None:
        return said
    return clock_instant(said.date(), said.hour * 60 + said.minute, zone)
