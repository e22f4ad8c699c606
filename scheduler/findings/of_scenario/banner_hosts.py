"""A banner with other hosts than the conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.words import plain
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def banner_hosts(resolved: Resolved) -> Iterator[Finding]:
    """The hosts named on the banner are not those in whose name the conference is held.

    It matters because leaving out a co-host on the wall is noticed by everybody.
    """
    for name, conference in resolved.scenario.conferences.items():
        banner = conference.banner
        if banner is None or not banner.hosts or not conference.hosts:
            continue
        shown, meant = [plain(host) for host in banner.hosts], [plain(host) for host in conference.hosts]
        missing = [host for host in conference.hosts if plain(host) not in shown]
        added = [host for host in banner.hosts if plain(host) not in meant]
        if missing or added:
            yield found(
                "banner_hosts",
                "warning",
                (name,),
                conference=name,
                banner=listed(banner.hosts),
                hosts=listed(conference.hosts),
            )
