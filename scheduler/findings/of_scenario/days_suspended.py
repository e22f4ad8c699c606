"""Days of the window on which no conference may be held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import possible_days
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.nouns import Restriction
    from scheduler.scenario.resolved import Resolved


def days_suspended(resolved: Resolved) -> Iterator[Finding]:
    """Orders suspend gatherings on some of the possible days (a note), or on every one of them (an error).

    It matters because the window is shorter than it looks, and a postponement may be due.
    """
    for name in resolved.scenario.conferences:
        orders = {
            order: restriction
            for order, restriction in resolved.scenario.restrictions.items()
            if restriction.suspend and _surely_bears_on(resolved, name, restriction)
        }
        days = possible_days(resolved, name)
        hit = [day for day in days if any(_covers(order, day) for order in orders.values())]
        if hit and not waiver_of(resolved, "suspension", name):
            yield found(
                "days_suspended",
                "error" if len(hit) == len(days) else "note",
                (name, *orders),
                conference=name,
                orders=listed(order.name or order.reason or key for key, order in orders.items()),
                days=len(days),
                hit=len(hit),
                left=len(days) - len(hit),
            )


def _surely_bears_on(resolved: Resolved, conference: str, order: Restriction) -> bool:
    """Whether some site is where the order holds, in whichever hall."""
    sites = resolved.conference(conference).sites
    return any(resolved.surely_lies_in(conference, site, order.territory) for site in sites)


def _covers(restriction: Restriction, day: date) -> bool:
    return restriction.during.first <= day <= restriction.during.last
