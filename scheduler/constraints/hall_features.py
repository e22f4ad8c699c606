"""What a hall must offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class HallFeatures(Constraint):
    """The hall of a site offers every feature that the site requires.

    For a site that requires features R, held in hall h::

        R is a subset of the features of h

    A hall still to be found is not judged. Subject: a conference and a site.
    """

    name = "hall_features"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every site with candidate halls that requires anything."""
        for name, conference in resolved.scenario.conferences.items():
            for site, given in conference.sites.items():
                if given.required and resolved.halls(name, site):
                    yield name, site

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Rule out the halls that lack anything."""
        conference, site = subject
        required = model.resolved.scenario.conferences[conference].sites[site].required
        for hall, literal in model.halls.at(conference, site).items():
            if not set(required) <= set(model.resolved.scenario.halls[hall].features):
                model.cp.add_bool_or([~other for other in (literal, *given)])

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """List what the recorded hall lacks."""
        conference, site = subject
        hall = plan.conferences[conference].sites.get(site)
        if hall is None:
            return
        offered = resolved.scenario.halls[hall].features
        for feature in resolved.scenario.conferences[conference].sites[site].required:
            if feature not in offered:
                yield self.broken(subject, hall=hall, feature=feature)
