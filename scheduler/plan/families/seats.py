"""How many people come from each unit, or sit at each site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan.families.family import Family

if TYPE_CHECKING:
    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Plan


class Seats(Family):
    """The seats of each share of each group of delegates."""

    name = "seats"
    key = ("conference", "group", "share")
    when_held = True

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The number of people of each share."""
        return {
            (name, group, share): number
            for name, record in plan.conferences.items()
            for group, shares in record.seats.items()
            for share, number in shares.items()
        }
