"""Who represents whom, as it follows from who goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.scenario.nouns import Requirement
    from scheduler.scenario.resolved import Resolved


def stand_ins(resolved: Resolved, conference: str, attendees: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Each absent person who is represented, with the first of their deputies who goes and is still free."""
    found: dict[str, str] = {}
    for requirement, people in attendees.items():
        required: Requirement = resolved.scenario.conferences[conference].attend[requirement]
        free = [person for person in people if person not in required.of]
        for person in required.of:
            deputy = next((d for d in resolved.deputies(required, person) if d in free), None)
            if person not in people and deputy is not None:
                found[person] = deputy
                free.remove(deputy)
    return found
