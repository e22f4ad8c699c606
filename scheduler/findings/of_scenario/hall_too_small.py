"""A site whose halls are all too small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.seating import least_at_site
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def hall_too_small(resolved: Resolved) -> Iterator[Finding]:
    """Even the largest hall allowed for a site has fewer seats than the people who are sure to sit there.

    It matters because no choice of hall can help: another hall, another site, or fewer people are needed.
    """
    for name, conference in resolved.scenario.conferences.items():
        for site in conference.sites:
            seats = [resolved.scenario.halls[hall].seats for hall in resolved.halls(name, site)]
            largest = max((number for number in seats if number is not None), default=0)
            least = least_at_site(resolved, name, site)
            if seats and None not in seats and largest < least and not waiver_of(resolved, "hall_capacity", name):
                yield found("hall_too_small", "error", (name, site), conference=name, least=least, seats=largest)
