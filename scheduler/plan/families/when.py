"""When each part of a conference starts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from scheduler.plan.families.family import Family

if TYPE_CHECKING:
    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


OTHER_DATE = 20
OTHER_TIME = 5


class When(Family):
    """The start of each part; a merged conference starts with its host."""

    name = "when"
    key = ("conference", "part")
    weight = OTHER_TIME

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The instant at which each part starts."""
        starts: dict[Key, Value] = {
            (name, part): span.start for name, record in plan.conferences.items() for part, span in record.parts.items()
        }
        for name, record in plan.conferences.items():
            if record.outcome == "merged" and record.start is not None:
                first = next(iter(plan.scenario.resolved.conferences[name].parts))
                starts[name, first] = record.start
        return starts

    def change(self, resolved: Resolved, key: Key, before: Value, after: Value) -> int:
        """Another date weighs more than another time of the same date, in the zone of the conference."""
        assert isinstance(before, datetime)
        assert isinstance(after, datetime)
        zone = resolved.zone_of_conference(key[0])
        if before.astimezone(zone).date() != after.astimezone(zone).date():
            return OTHER_DATE
        return super().change(resolved, key, before, after)
