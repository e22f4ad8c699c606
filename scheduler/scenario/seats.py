"""How the seats of a group fall into shares: one for each unit that sends people, or for each site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.scenario.fanned_sites import site_of
from scheduler.scenario.normal.sets import members
from scheduler.scenario.sections import FAN_JOINT

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Conference, Count, Group, Scenario


@dataclass(frozen=True)
class Share:
    """One decision on seats: how many people of a group come from one unit, or sit at one site.

    ``key`` names the unit or the site; ``site`` is where they sit (None if the group is inside another).
    """

    key: str
    site: str | None
    at_least: int
    at_most: int


def shares(scenario: Scenario, conference: Conference, name: str) -> tuple[Share, ...]:
    """The shares of one group of a conference, in the order of its units or sites."""
    group = conference.delegates[name]
    if group.of is not None and (group.of in scenario.sets or group.count is None):
        least, most = group.each.at_least, _most(group.each, conference)
        return tuple(Share(unit, _site(group, unit), least, most) for unit in members(scenario, group.of))
    assert group.count is not None
    most = _most(group.count, conference)
    site = _site(group, group.of)
    if len(group.sites) <= 1 or _is_own(site, group.of):
        return (Share(group.of or site or name, site, group.count.at_least, most),)
    return tuple(Share(site, site, 0, most) for site in group.sites)


def open_ended(conference: Conference, name: str) -> bool:
    """Whether nobody has said how many people a group sends at most, nor how many come in all."""
    group = conference.delegates[name]
    total = conference.total.people.at_most if conference.total else None
    return (group.count or group.each).at_most is None and total is None


def _site(group: Group, unit: str | None) -> str | None:
    return site_of(group.sites, unit) if group.sites else None


def _is_own(site: str | None, unit: str | None) -> bool:
    return site is not None and unit is not None and site.partition(FAN_JOINT)[2] == unit


def _most(count: Count, conference: Conference) -> int:
    """An open end is closed by the stated total; without one, by what is known at least."""
    if count.at_most is not None:
        return count.at_most
    total = conference.total.people.at_most if conference.total else None
    return max(total or 0, count.at_least)
