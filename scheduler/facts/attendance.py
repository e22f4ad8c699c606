"""Which sittings somebody attends: by a requirement, or without any choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts.sittings import Sitting, host_of, merged_into, sittings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.facts.planned import Planned


def attended_by(planned: Planned, people: set[str]) -> Iterator[Sitting]:
    """The sittings that some of these people attend."""
    for conference, record in planned.plan.conferences.items():
        said = planned.scenario.conferences[conference]
        for requirement, going in record.attendees.items():
            if people & set(going):
                yield from _attended(planned, conference, requirement, said.attend[requirement].site)
        if said.chair in people:
            yield from _attended(planned, conference, None, None)
        for group in said.delegates.values():
            if people & set(group.people):
                yield from _attended(planned, conference, None, next(iter(group.sites), None))


def attendees(planned: Planned, sitting: Sitting) -> tuple[str, ...]:
    """Those whom requirements bring to a sitting, each once, also for what was merged into it."""
    conferences = (sitting.conference, *merged_into(planned.plan, sitting.conference))
    return tuple(
        dict.fromkeys(
            person
            for conference in conferences
            for requirement, going in planned.plan.conferences[conference].attendees.items()
            if sitting in _attended(planned, conference, requirement, _site(planned, conference, requirement))
            for person in going
        )
    )


def _site(planned: Planned, conference: str, requirement: str) -> str | None:
    return planned.scenario.conferences[conference].attend[requirement].site


def _attended(planned: Planned, conference: str, requirement: str | None, site: str | None) -> Iterator[Sitting]:
    """The sittings attended at a site, else at the first; a merged conference's are all its host's sessions."""
    host = host_of(planned.plan, conference)
    if host is None:
        return
    parts = planned.resolved.parts_attended(host, requirement if host == conference else None)
    for sitting in sittings_of(planned, host):
        if sitting.part in parts and sitting.site == _at(planned, sitting, site):
            yield sitting


def _at(planned: Planned, sitting: Sitting, site: str | None) -> str | None:
    """The site of a part that somebody goes to: the one named if the part uses it, else its first."""
    sites = [other.site for other in sittings_of(planned, sitting.conference) if other.part == sitting.part]
    return site if site in sites else sites[0]
