"""Which unit does each task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan.families.family import Family

if TYPE_CHECKING:
    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Plan


class Owners(Family):
    """The unit that leads each task."""

    name = "owners"
    key = ("task",)
    value = "unit"
    weight = 4

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The unit of each task."""
        return {(name,): record.unit for name, record in plan.tasks.items()}
