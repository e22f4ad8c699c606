"""How the seats of a group fall into shares: one for each unit that sends people, or for each site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.scenario.normal.sets import members

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
        return tuple(_from_unit(scenario, conference, group, unit) for unit in members(scenario, group.of))
    assert group.count is not None
    if len(group.sites) <= 1:
        site = _site(conference, group, group.of or "")
        return (Share(group.of or site or name, site, group.count.at_least, _most(group.count, conference)),)
    return tuple(Share(site, site, 0, _most(group.count, conference)) for site in group.sites)


def _from_unit(scenario: Scenario, conference: Conference, group: Group, unit: str) -> Share:
    return Share(unit, _site(conference, group, unit), group.each.at_least, _most(group.each, conference))


def _site(conference: Conference, group: Group, unit: str) -> str | None:
    if not group.sites:
        return None
    own = f"{group.sites[0]}/{unit}"
    return own if own in conference.sites else group.sites[0]


def _most(count: Count, conference: Conference) -> int:
    """An open end is closed by the stated total; without one, by what is known at least."""
    if count.at_most is not None:
        return count.at_most
    total = conference.total.people.at_most if conference.total else None
    return max(total or 0, count.at_least)
