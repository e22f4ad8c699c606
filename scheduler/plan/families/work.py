"""When each piece of work starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan.families.family import Family

if TYPE_CHECKING:
    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Plan


class Work(Family):
    """The planned start of each task, and of what collaborators do in it.

    Tasks during a conference have their time from it. Units are told deadlines, not these starts.
    """

    name = "work"
    key = ("task", "unit")
    told = False

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The instant at which each piece of work starts."""
        tasks = plan.scenario.resolved.tasks
        own: dict[Key, Value] = {
            (name,): record.start for name, record in plan.tasks.items() if tasks[name].phase != "during"
        }
        parts: dict[Key, Value] = {
            (name, unit): span.start
            for name, record in plan.tasks.items()
            for unit, span in record.contributions.items()
        }
        return own | parts
