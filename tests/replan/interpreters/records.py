"""Who interprets at each conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan.families import FurtherFamily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan import Plan
    from scheduler.plan.families import Key
    from scheduler.scenario.resolved import Resolved


class Interpreters(FurtherFamily):
    """One of the people at each conference that is held."""

    name = "interpreters"
    key = ("conference",)
    value = "person"
    when_held = True
    weight = 7

    def wanted(self, resolved: Resolved, plan: Plan) -> Iterator[Key]:
        return ((name,) for name, record in plan.conferences.items() if record.outcome == "held")

    def title(self, language: str) -> str:
        return {"vi": "Phiên dịch", "en": "Interpreter"}[language]
