"""The hall of each site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.messages import say
from scheduler.plan.families.family import Family

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


class Halls(Family):
    """The hall of each site of a conference, or none while it is to be found or where none is needed."""

    name = "halls"
    key = ("conference", "site")
    value = "hall"
    weight = 3

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The hall of each site."""
        return {(name, site): hall for name, record in plan.conferences.items() for site, hall in record.sites.items()}

    def said(self, language: str, resolved: Resolved, key: Key, value: Value) -> str | datetime:
        """The hall by name."""
        if value is None:
            conference, site = key
            online = resolved.scenario.conferences[conference].sites[site].without_hall
            return say(language, "families.online" if online else "families.hall_to_find")
        return super().said(language, resolved, key, value)
