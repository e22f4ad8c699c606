"""What nobody decides but people are told: it follows from decisions and from the scenario."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.messages import formats
from scheduler.plan.families.family import Family

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved

MINUTE = timedelta(minutes=1)


class _Minutes(Family):
    """What is told as a length of time."""

    def said(self, language: str, resolved: Resolved, key: Key, value: Value) -> str | datetime:
        assert isinstance(value, int)
        return formats.duration(language, value)


class Lengths(_Minutes):
    """How long each part of a conference takes."""

    name = "lengths"
    key = ("conference", "part")
    when_held = True

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The minutes of each part."""
        return {
            (name, part): (span.end - span.start) // MINUTE
            for name, record in plan.conferences.items()
            for part, span in record.parts.items()
        }


class Efforts(_Minutes):
    """How much work each task is, and what collaborators do in it."""

    name = "efforts"
    key = ("task", "unit")
    told = False

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The working minutes of each piece of work; tasks during a conference take none of their own."""
        efforts: dict[Key, Value] = {}
        for name, record in plan.tasks.items():
            task = plan.scenario.resolved.tasks[name]
            if task.effort is not None and task.phase != "during":
                efforts[name,] = task.effort.minutes
            for unit in record.contributions:
                effort = task.collaborators[unit]
                assert effort is not None
                efforts[name, unit] = effort.minutes
        return efforts


class Deadlines(Family):
    """By when each task must be done; what is done during a conference is due with it."""

    name = "deadlines"
    key = ("task",)

    def read(self, plan: Plan) -> dict[Key, Value]:
        """The deadline of each task."""
        tasks = plan.scenario.resolved.tasks
        return {(name,): record.due for name, record in plan.tasks.items() if tasks[name].phase != "during"}
