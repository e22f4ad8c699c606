"""A hall with far more seats than people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.seating import seated
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved

AMPLE = 2


def hall_slack(resolved: Resolved) -> Iterator[Finding]:
    """Even the smallest hall of a conference at one site has at least twice the seats that it can need.

    It tells how many people to expect, as an interval, and that seats are not what makes this conference hard:
    every other seat may stay empty.
    """
    for name, conference in resolved.scenario.conferences.items():
        halls = [hall for site in conference.sites for hall in resolved.halls(name, site)]
        seats = {hall: number for hall in halls if (number := resolved.scenario.halls[hall].seats) is not None}
        people = seated(resolved, name)
        if len(conference.sites) != 1 or not seats or len(seats) < len(halls) or not people.at_most:
            continue
        smallest = min(seats, key=seats.__getitem__)
        if seats[smallest] >= AMPLE * people.at_most:
            yield found(
                "hall_slack",
                "note",
                (name, smallest),
                conference=name,
                hall=smallest,
                seats=seats[smallest],
                people=str(people),
            )
