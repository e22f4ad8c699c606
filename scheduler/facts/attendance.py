"""Which sittings somebody attends: by a requirement, or without any choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.facts.sittings import Sitting, host_of, sittings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.facts.planned import Planned


@dataclass(frozen=True)
class Attendance:
    """A person at a sitting; ``required`` if a requirement brings them, not their chair or their group."""

    person: str
    sitting: Sitting
    required: bool


def attendance(planned: Planned) -> Iterator[Attendance]:
    """Everybody at every sitting they attend, by conference; somebody with several reasons comes several times."""
    for conference in planned.plan.conferences:
        host = host_of(planned.plan, conference)
        if host is None:
            continue
        held = sittings_of(planned, host)
        for person, requirement in _reasons(planned, conference):
            parts = planned.resolved.parts_attended(host, requirement if host == conference else None)
            for sitting in held:
                if sitting.part in parts and sitting.site == planned.resolved.site_for(host, sitting.part, person):
                    yield Attendance(person, sitting, requirement is not None)


def _reasons(planned: Planned, conference: str) -> Iterator[tuple[str, str | None]]:
    """Who attends a conference, and the requirement that brings them, if it is one."""
    given = planned.scenario.conferences[conference]
    for requirement, going in planned.plan.conferences[conference].attendees.items():
        for person in going:
            yield person, requirement
    if given.chair:
        yield given.chair, None
    for group in given.delegates.values():
        for person in group.people:
            yield person, None
