"""A cap on gatherings that the conference would break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import possible_days
from scheduler.findings.facts.seating import least_gathered
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Restriction
    from scheduler.scenario.resolved import Resolved


def gathering_too_large(resolved: Resolved) -> Iterator[Finding]:
    """An order allows fewer people in one place than are sure to come, on all possible days or on some of them.

    On all of them it is an error: the groups, the day or the place must change. On some it warns that these
    days drop out.
    """
    for name in resolved.scenario.conferences:
        for order, restriction in _orders(resolved, name).items():
            if restriction.at_most is not None and not waiver_of(resolved, "attendance_cap", name):
                yield from _broken(resolved, name, order, restriction, restriction.at_most)


def _orders(resolved: Resolved, conference: str) -> dict[str, Restriction]:
    """The orders in force wherever the conference may be held."""
    sites = resolved.conference(conference).sites
    known = [
        resolved.restrictions(conference, site, hall)
        for site in sites
        for hall in resolved.halls(conference, site) or (None,)
    ]
    return {name: order for name, order in known[0].items() if all(name in others for others in known)}


def _broken(resolved: Resolved, conference: str, order: str, restriction: Restriction, cap: int) -> Iterator[Finding]:
    least = max(least_gathered(resolved, conference, site) for site in resolved.conference(conference).sites)
    days = possible_days(resolved, conference)
    hit = [day for day in days if restriction.during.first <= day <= restriction.during.last]
    if hit and least > cap:
        yield found(
            "gathering_too_large",
            "error" if len(hit) == len(days) else "warning",
            (conference, order),
            conference=conference,
            order=restriction.name or restriction.reason or order,
            cap=cap,
            least=least,
            hit=len(hit),
            days=len(days),
        )
