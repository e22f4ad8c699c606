"""Sites without a hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.seating import seated
from scheduler.findings.finding import Finding, found, listed
from scheduler.scenario.nouns import TO_BE_FOUND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def hall_to_be_found(resolved: Resolved) -> Iterator[Finding]:
    """The hall of one or more sites is still to be found; one finding for each conference, with the seats needed.

    It matters because nothing can be set up, and no invitation can name the place; the date is planned all the
    same.
    """
    for name, conference in resolved.scenario.conferences.items():
        sites = [key for key, site in conference.sites.items() if site.halls == TO_BE_FOUND]
        if sites:
            yield found(
                "hall_to_be_found",
                "question",
                (name, *sites),
                conference=name,
                count=len(sites),
                people=str(seated(resolved, name)),
                sites=listed(label for key in sites if (label := conference.sites[key].name)),
            )
