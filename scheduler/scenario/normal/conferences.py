"""Conferences written out: parts for all, sites fanned out, territories filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.normal.sets import members
from scheduler.scenario.nouns import OWN, Conference, Group, Part, Scenario, Site

if TYPE_CHECKING:
    from collections.abc import Iterable

MAIN = "main"


def whole_conferences(scenario: Scenario) -> Scenario:
    """Write every conference with parts, one site for each hall it needs, and the sites its groups sit at."""
    conferences = {name: _whole(scenario, conference) for name, conference in scenario.conferences.items()}
    return scenario.model_copy(update={"conferences": conferences})


def _whole(scenario: Scenario, conference: Conference) -> Conference:
    sites = {fanned: site for name, given in conference.sites.items() for fanned, site in _sites(scenario, name, given)}
    return conference.model_copy(
        update={
            "duration": None,
            "parts": {name: _at_sites(part, sites) for name, part in _parts(conference).items()},
            "sites": sites,
            "delegates": {name: _seated(conference, group) for name, group in conference.delegates.items()},
            "territory": conference.territory or conference.organiser,
        }
    )


def _parts(conference: Conference) -> dict[str, Part]:
    if conference.duration is None:
        return conference.parts
    return {MAIN: Part(name=conference.name, duration=conference.duration)}


def _at_sites(part: Part, sites: Iterable[str]) -> Part:
    """Name the fanned-out sites that a part uses instead of the site they were fanned out from."""
    if part.sites is None:
        return part
    used = tuple(site for site in sites if site in part.sites or site.partition("/")[0] in part.sites)
    return part.model_copy(update={"sites": used})


def _sites(scenario: Scenario, name: str, site: Site) -> list[tuple[str, Site]]:
    if site.each is None:
        return [(name, site)]
    return [
        (
            f"{name}/{unit}",
            site.model_copy(
                update={
                    "each": None,
                    "halls": halls_of(scenario, unit) if site.halls == OWN else site.halls,
                    "name": site.name or scenario.units[unit].name,
                }
            ),
        )
        for unit in members(scenario, site.each)
    ]


def halls_of(scenario: Scenario, unit: str) -> tuple[str, ...]:
    """The halls that belong to a unit."""
    return tuple(name for name, hall in scenario.halls.items() if hall.owner == unit)


def _seated(conference: Conference, group: Group) -> Group:
    if group.sites or group.inside:
        return group
    return group.model_copy(update={"sites": (next(iter(conference.sites)),)})
