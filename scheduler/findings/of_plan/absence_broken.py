"""A priced absence that the plan breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.absences import instants
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import ConferenceRecord, Plan
    from scheduler.scenario.nouns import Absence
    from scheduler.scenario.resolved import Resolved


def absence_broken(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """Somebody is to attend at a time when they wished to be away.

    It matters because that person must be asked.
    """
    for name, record in plan.conferences.items():
        for person in dict.fromkeys(person for people in record.attendees.values() for person in people):
            known = resolved.scenario.people.get(person)
            for key, absence in known.away.items() if known else ():
                if absence.price is not None and _meets(resolved, name, record, absence):
                    yield found(
                        "absence_broken",
                        "warning",
                        (person, key, name),
                        conference=name,
                        person=person,
                        price=absence.price,
                    )


def _meets(resolved: Resolved, conference: str, record: ConferenceRecord, absence: Absence) -> bool:
    """Whether an absence of this one date meets any part of a conference as planned."""
    if absence.when is None:
        return False
    start, end = instants(absence.when, resolved.zone_of_conference(conference))
    return any(part.start < end and start < part.end for part in record.parts.values())
