"""When each part of a conference starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan.families.family import Family

if TYPE_CHECKING:
    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Plan


class When(Family):
    """The start of each part; a merged conference starts with its host."""

    name = "when"
    key = ("conference", "part")

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
