"""Which unit sends whom to which site."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.facts.planned import Planned
    from scheduler.scenario.nouns import Group, Scenario
    from scheduler.scenario.seats import Share


def sender(scenario: Scenario, group: Group, share: Share) -> str | None:
    """The unit that sends a share of a group; None for people whom nobody sends."""
    if group.of is not None and (group.of in scenario.sets or group.count is None):
        return share.key
    return group.of


def seats_at(planned: Planned, conference: str, group: str, site: str) -> dict[Share, int]:
    """The people of a group at a site, share by share, those who come at all."""
    record = planned.plan.conferences[conference].seats.get(group, {})
    numbers = {
        share: record.get(share.key, 0)
        for share in planned.resolved.shares(conference, group)
        if site in sites_of(planned, conference, group, share)
    }
    return {share: number for share, number in numbers.items() if number}


def sites_of(planned: Planned, conference: str, group: str, share: Share) -> tuple[str, ...]:
    """Where a share sits; people counted inside another group sit where that group does."""
    if share.site is not None:
        return (share.site,)
    groups = planned.scenario.conferences[conference].delegates
    outer = groups[group].inside
    sites = groups[outer].sites if outer in groups else ()
    return sites or tuple(planned.scenario.conferences[conference].sites)[:1]
