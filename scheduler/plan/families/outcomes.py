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


POSTPONED = ("postponed", None)
PUT_OFF = 400
"""Postponing weighs as much as moving twenty conferences to other dates: it is for what cannot be kept otherwise."""


class Outcomes(Family):
    """Held, merged into a host, skipped or postponed."""

    name = "outcomes"
    key = ("conference",)
    weight = 100
    weighs_new = True

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The outcome of each conference, and its host if it has one."""
        return {(name,): (record.outcome, record.host) for name, record in plan.conferences.items()}

    def change(self, resolved: Resolved, key: Key, before: Value, after: Value) -> int:
        """To be postponed weighs most, also for what is new; whoever waits for a day may be told any."""
        if after == POSTPONED and before != POSTPONED:
            return PUT_OFF
        return 0 if before in (None, POSTPONED) else super().change(resolved, key, before, after)

    def said(self, language: str, resolved: Resolved, key: Key, value: Value) -> str | datetime:
        """The outcome in words."""
        assert isinstance(value, tuple)
        outcome, host = value
        return (
            say(language, "families.merged", host=resolved.name_of(host))
            if host
            else say(language, f"report.outcome_{outcome}")
        )
