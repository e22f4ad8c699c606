"""Days that the calendar of somebody who must be there, or of the only hall, rules out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import days_of_parts, possible_days
from scheduler.findings.facts.room import needed, stretches
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.findings.facts.room import Needed
    from scheduler.scenario.resolved import Resolved


def calendar_rules_out(resolved: Resolved) -> Iterator[Finding]:
    """On some possible days the calendar of somebody who must be there, or of the only hall, leaves no room.

    It matters because nobody stated it as a fact: whoever keeps the calendar may move what stands in it.
    """
    for conference in resolved.scenario.conferences:
        for each in needed(resolved, conference):
            days = dict(_ruled_out(resolved, conference, each))
            if days:
                yield found(
                    "calendar_rules_out",
                    "note",
                    (conference, each.owner),
                    conference=conference,
                    owner=each.owner,
                    days=listed(days),
                    calendars=listed(dict.fromkeys(source for sources in days.values() for source in sources)),
                )


def _ruled_out(resolved: Resolved, conference: str, each: Needed) -> Iterator[tuple[date, list[str]]]:
    """The days on which there is no room for some part, with the calendars that say so."""
    given = resolved.conference(conference)
    for start in possible_days(resolved, conference):
        days = days_of_parts(given, start)
        for part in each.parts:
            length = given.parts[part].duration.minutes
            sources = each.without_room(length, stretches(resolved, conference, part, days[part]))
            if sources:
                yield start, sources
                break
