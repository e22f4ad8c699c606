"""Who goes where somebody must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.messages import formats, say
from scheduler.plan.families.family import Family, some
from scheduler.plan.representation import represented

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


class Attendance(Family):
    """The people who go for each requirement, in their own right or for somebody else."""

    name = "attendance"
    key = ("conference", "requirement")
    value = "person"
    when_held = True
    weight = 2

    def read(self, plan: Plan) -> dict[Key, Value]:
        """Who goes for each requirement."""
        return {
            (name, requirement): people
            for name, record in plan.conferences.items()
            for requirement, people in record.attendees.items()
        }

    def about(self, language: str, resolved: Resolved, key: Key) -> tuple[str, ...]:
        """Whom the requirement names."""
        conference, requirement = key
        wanted = resolved.scenario.conferences[conference].attend[requirement].of
        return (some(language, [resolved.name_of(person) for person in wanted], "families.more_people"),)

    def said(self, language: str, resolved: Resolved, key: Key, value: Value) -> str | datetime:
        """Those who go, each deputy with whom they stand in for."""
        assert isinstance(value, tuple)
        conference, requirement = key
        required = resolved.scenario.conferences[conference].attend[requirement]
        going = [person for person in value if person]
        absent = {deputy: person for person, deputy in represented(resolved, required, going).items()}
        named = [_person(language, resolved, person, absent.get(person)) for person in going]
        return formats.listing(language, named) or say(language, "families.nobody")


def _person(language: str, resolved: Resolved, person: str, absent: str | None) -> str:
    name = resolved.name_of(person)
    return say(language, "report.stand_in", deputy=name, absent=resolved.name_of(absent)) if absent else name
