"""How a violation names what has no name of its own in the scenario: parts, sites, groups, ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved


def part_name(resolved: Resolved, conference: str, part: str) -> str:
    """A part by its name beside that of its conference; the conference alone where it is all of one piece."""
    given = resolved.scenario.conferences[conference]
    return given.name if len(given.parts) == 1 else f"{given.name} – {given.parts[part].name}"


def site_name(resolved: Resolved, conference: str, site: str) -> str:
    """A site by its name, else by its only hall, beside its conference; the conference alone if it has one site."""
    given = resolved.scenario.conferences[conference]
    if len(given.sites) == 1:
        return given.name
    halls = resolved.halls(conference, site)
    own = given.sites[site].name or (resolved.name_of(halls[0]) if len(halls) == 1 else site)
    return f"{given.name} – {own}"


def group_name(resolved: Resolved, conference: str, group: str) -> str:
    """A group by its name."""
    return resolved.scenario.conferences[conference].delegates[group].name


def share_name(resolved: Resolved, conference: str, share: str) -> str:
    """Where a share of a group comes from, or sits: a unit, or a site by its name."""
    site = resolved.scenario.conferences[conference].sites.get(share)
    return site.name if site is not None and site.name else share


def count_name(least: int, most: int) -> str:
    """A number of people, or a range of them."""
    return str(least) if least == most else f"{least}–{most}"
