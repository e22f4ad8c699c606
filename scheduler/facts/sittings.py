"""The sittings of a plan: each part of a conference at each of its sites, or at none if it uses none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.facts.planned import Planned
    from scheduler.plan.records import Plan


@dataclass(frozen=True)
class Sitting:
    """One part of a conference at one site, in a hall, in one to be found, or online (None).

    A part that uses no site (delegations arrive, a visit) is one sitting without a site.
    """

    conference: str
    part: str
    site: str | None
    hall: str | None
    start: datetime
    end: datetime


def sittings(planned: Planned) -> tuple[Sitting, ...]:
    """Every sitting of the conferences that are held, in the order of the plan, in the conference's zone."""
    return tuple(
        sitting
        for conference, record in planned.plan.conferences.items()
        if record.outcome == "held"
        for sitting in sittings_of(planned, conference)
    )


def sittings_of(planned: Planned, conference: str) -> tuple[Sitting, ...]:
    """The sittings of one conference that is held."""
    record = planned.plan.conferences[conference]
    zone = planned.resolved.zone_of_conference(conference)
    return tuple(
        Sitting(conference, part, site, hall, span.start.astimezone(zone), span.end.astimezone(zone))
        for part, span in record.parts.items()
        for site, hall in _used(planned, conference, part)
    )


def _used(planned: Planned, conference: str, part: str) -> list[tuple[str | None, str | None]]:
    """The sites that a part uses, each with its hall."""
    used = planned.scenario.conferences[conference].parts[part].sites
    sites = planned.plan.conferences[conference].sites
    return [(site, hall) for site, hall in sites.items() if used is None or site in used] or [(None, None)]


def is_online(planned: Planned, sitting: Sitting) -> bool:
    """Whether a sitting is at no place: everybody joins it from wherever they are."""
    sites = planned.scenario.conferences[sitting.conference].sites
    return sitting.site is not None and sites[sitting.site].without_hall


def host_of(plan: Plan, conference: str) -> str | None:
    """The conference that is held in a conference's place: itself, its host, or none."""
    seen: set[str] = set()
    current: str | None = conference
    while current is not None and current not in seen and current in plan.conferences:
        if plan.conferences[current].outcome == "held":
            return current
        seen.add(current)
        current = plan.conferences[current].host
    return None
