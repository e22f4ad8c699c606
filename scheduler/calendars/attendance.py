"""Which sittings somebody attends: by a requirement, or without any choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.sittings import Sitting, host_of, merged_into, sittings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.calendars.context import Context


def attended_by(context: Context, people: set[str]) -> Iterator[Sitting]:
    """The sittings that some of these people attend."""
    for conference, record in context.plan.conferences.items():
        said = context.scenario.conferences[conference]
        for requirement, going in record.attendees.items():
            if people & set(going):
                yield from _attended(context, conference, requirement, said.attend[requirement].site)
        if said.chair in people:
            yield from _attended(context, conference, None, None)
        for group in said.delegates.values():
            if people & set(group.people):
                yield from _attended(context, conference, None, next(iter(group.sites), None))


def attendees(context: Context, sitting: Sitting) -> tuple[str, ...]:
    """Those whom requirements bring to a sitting, each once, also for what was merged into it."""
    conferences = (sitting.conference, *merged_into(context.plan, sitting.conference))
    return tuple(
        dict.fromkeys(
            person
            for conference in conferences
            for requirement, going in context.plan.conferences[conference].attendees.items()
            if sitting in _attended(context, conference, requirement, _site(context, conference, requirement))
            for person in going
        )
    )


def _site(context: Context, conference: str, requirement: str) -> str | None:
    return context.scenario.conferences[conference].attend[requirement].site


def _attended(context: Context, conference: str, requirement: str | None, site: str | None) -> Iterator[Sitting]:
    """The sittings attended at a site, else at the first; a merged conference's are all its host's sessions."""
    host = host_of(context.plan, conference)
    if host is None:
        return
    parts = context.resolved.parts_attended(host, requirement if host == conference else None)
    for sitting in sittings_of(context, host):
        if sitting.part in parts and sitting.site == _at(context, sitting, site):
            yield sitting


def _at(context: Context, sitting: Sitting, site: str | None) -> str | None:
    """The site of a part that somebody goes to: the one named if the part uses it, else its first."""
    sites = [other.site for other in sittings_of(context, sitting.conference) if other.part == sitting.part]
    return site if site in sites else sites[0]
