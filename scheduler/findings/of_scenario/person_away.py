"""Somebody indispensable who is away on every possible day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.absences import away_all_day
from scheduler.findings.facts.days import days_of_parts, possible_days
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.nouns import Requirement
    from scheduler.scenario.resolved import Resolved


def person_away(resolved: Resolved) -> Iterator[Finding]:
    """A person who must be there, and whom nobody may stand in for, is away all day on every possible day.

    It matters because no date can be found: the absence, the window, or who must come has to change.
    """
    for name, conference in resolved.scenario.conferences.items():
        for key, required in conference.attend.items():
            for person in _indispensable(resolved, required):
                days = possible_days(resolved, name)
                if days and all(_away(resolved, name, required, person, day) for day in days):
                    yield found(
                        "person_away",
                        "error",
                        (name, key),
                        conference=name,
                        person=person,
                        first=days[0].isoformat(),
                        last=days[-1].isoformat(),
                    )


def _indispensable(resolved: Resolved, required: Requirement) -> Iterator[str]:
    for person in required.of if required.at_least == len(required.of) else ():
        if not resolved.deputies(required, person) and not waiver_of(resolved, "person_available", person):
            yield person


def _away(resolved: Resolved, conference: str, required: Requirement, person: str, start: date) -> bool:
    given = resolved.conference(conference)
    needed = required.parts or [name for name, part in given.parts.items() if part.kind == "session"]
    days = days_of_parts(given, start)
    hours = resolved.hours_of(conference)
    return any(away_all_day(resolved, person, days[part], hours) for part in needed)
