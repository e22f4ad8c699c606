"""Halls that offer what is wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class WantedFeatures(Objective):
    """A hall offers all that is wanted at the site: each feature that it lacks counts."""

    name = "wanted_features"
    unit = "features"
    weight = 30
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """For each candidate hall, the number it lacks times its literal."""
        halls = model.resolved.scenario.halls
        return total(
            model,
            [
                sum(feature not in halls[hall].features for feature in {*site.wanted}) * literal
                for name, conference in model.resolved.scenario.conferences.items()
                for key, site in conference.sites.items()
                for hall, literal in model.halls.at(name, key).items()
                if site.wanted
            ],
        )

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Compare the features of the recorded halls with those wanted."""
        return sum(
            len({*resolved.scenario.conferences[name].sites[site].wanted} - {*resolved.scenario.halls[hall].features})
            for name, record in plan.conferences.items()
            for site, hall in record.sites.items()
            if hall is not None
        )
