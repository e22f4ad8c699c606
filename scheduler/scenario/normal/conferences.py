"""Conferences written out: parts for all, sites fanned out, territories filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.fanned_sites import sites_named
from scheduler.scenario.normal.sets import members
from scheduler.scenario.nouns import OWN, Conference, Group, Part, Scenario, Site
from scheduler.scenario.sections import FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
            "delegates": {name: _seated(group, sites) for name, group in conference.delegates.items()},
            "territory": conference.territory or conference.organiser,
        }
    )


def _parts(conference: Conference) -> dict[str, Part]:
    if conference.duration is None:
        return conference.parts
    return {MAIN: Part(name=conference.name, duration=conference.duration)}


def _sites(scenario: Scenario, name: str, site: Site) -> list[tuple[str, Site]]:
    if site.each is None:
        return [(name, site)]
    return [
        (
            f"{name}{FAN_JOINT}{unit}",
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


def _at_sites(part: Part, sites: Mapping[str, Site]) -> Part:
    return part if part.sites is None else part.model_copy(update={"sites": _named(part.sites, sites)})


def _seated(group: Group, sites: Mapping[str, Site]) -> Group:
    """A group that is not counted in another sits at the sites said, or at the first."""
    if group.inside and not group.sites:
        return group
    return group.model_copy(update={"sites": _named(group.sites or [*sites][:1], sites)})


def _named(names: Sequence[str], sites: Mapping[str, Site]) -> tuple[str, ...]:
    """The sites that some names stand for, in the order of the names."""
    return tuple(dict.fromkeys(site for name in names for site in sites_named(sites, name)))
