"""A hall of its own for each site."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.names import site_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class SitesApart(Constraint):
    """Two sites of a conference that are used at once are not in the same hall.

    For sites a and b of one conference, both used by some part of it::

        hall_a != hall_b

    Subject: a conference and two of its sites.
    """

    name = "sites_apart"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every two sites with a part and a candidate hall in common."""
        for name, conference in resolved.scenario.conferences.items():
            for first, second in combinations(conference.sites, 2):
                if set(resolved.halls(name, first)) & set(resolved.halls(name, second)) and any(
                    part.sites is None or {first, second} <= set(part.sites) for part in conference.parts.values()
                ):
                    yield name, first, second

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Choose each hall for one of the two at most."""
        conference, first, second = subject
        others = model.halls.at(conference, second)
        for hall, literal in model.halls.at(conference, first).items():
            if hall in others:
                model.cp.add_bool_or([~chosen for chosen in (literal, others[hall], *given)])

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the recorded halls."""
        conference, first, second = subject
        sites = plan.conferences[conference].sites
        if sites.get(first) is not None and sites[first] == sites[second]:
            yield self.broken(
                subject,
                first=site_name(resolved, conference, first),
                second=site_name(resolved, conference, second),
                hall=str(sites[first]),
            )
