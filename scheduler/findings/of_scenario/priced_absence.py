"""Somebody who would rather be elsewhere on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.absences import touches
from scheduler.findings.facts.attendees import named_people
from scheduler.findings.facts.days import days_of_parts, possible_days
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.nouns import Absence
    from scheduler.scenario.resolved import Resolved


def priced_absence(resolved: Resolved) -> Iterator[Finding]:
    """An absence that may be broken at a price touches every possible date of a conference its person attends.

    It matters because whatever is decided costs that price: ask the person, or move a part.
    """
    for name in resolved.scenario.conferences:
        starts = possible_days(resolved, name)
        for person in named_people(resolved, name):
            for key, absence in resolved.scenario.people[person].away.items():
                hits = [_first_hit(resolved, name, absence, start) for start in starts]
                if absence.price is not None and hits and hits[0] and all(hits):
                    yield found(
                        "priced_absence",
                        "note",
                        (person, key, name),
                        conference=name,
                        person=person,
                        day=hits[0].isoformat(),
                        price=absence.price,
                    )


def _first_hit(resolved: Resolved, conference: str, absence: Absence, start: date) -> date | None:
    zone = resolved.zone_of_conference(conference)
    days = days_of_parts(resolved.conference(conference), start).values()
    return next((day for day in days if touches(absence, day, zone)), None)
