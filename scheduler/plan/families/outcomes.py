"""What becomes of each conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.messages import say
from scheduler.plan.families.family import Family

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


class Outcomes(Family):
    """Held, merged into a host, skipped or postponed."""

    name = "outcomes"
    key = ("conference",)

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The outcome of each conference, and its host if it has one."""
        return {(name,): (record.outcome, record.host) for name, record in plan.conferences.items()}

    def said(self, language: str, resolved: Resolved, key: Key, value: Value) -> str | datetime:
        """The outcome in words."""
        assert isinstance(value, tuple)
        outcome, host = value
        return (
            say(language, "families.merged", host=resolved.name_of(host))
            if host
            else say(language, f"report.outcome_{outcome}")
        )
