"""Two conferences at the same time that need the same person or hall."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from scheduler.findings.facts.attendees import sure_people
from scheduler.findings.facts.days import leader, only_day, pinned_start
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.grammar import Moment
    from scheduler.scenario.nouns import When
    from scheduler.scenario.resolved import Resolved

NOON = 12
EVENING = 18


def shared_half_day(resolved: Resolved) -> Iterator[Finding]:
    """Two conferences are bound to the same half day and share somebody indispensable or their only hall.

    Two conferences that share nothing are no conflict, whatever their dates. It matters because one of them
    must give way within that half day, or move.
    """
    for one, other in combinations(resolved.scenario.conferences, 2):
        day = only_day(resolved, one)
        if day is None or day != only_day(resolved, other) or _is_merging(resolved, one, other):
            continue
        sessions = set(_sessions(resolved, one)) & set(_sessions(resolved, other))
        shared = [thing for thing in _needs(resolved, one) if thing in _needs(resolved, other)]
        if shared and sessions:
            yield found(
                "shared_half_day",
                "warning",
                (one, other),
                first=one,
                second=other,
                day=day.isoformat(),
                shared=listed(shared),
            )


def _needs(resolved: Resolved, conference: str) -> tuple[str, ...]:
    candidates = [resolved.halls(conference, site) for site in resolved.conference(conference).sites]
    return (*sure_people(resolved, conference), *(halls[0] for halls in candidates if len(halls) == 1))


def _is_merging(resolved: Resolved, one: str, other: str) -> bool:
    choices = (resolved.conference(one).instead, resolved.conference(other).instead)
    return any(choice is not None for choice in choices)


def _sessions(resolved: Resolved, conference: str) -> tuple[str, ...]:
    """The halves of the day a conference may start in."""
    when: When = resolved.conference(leader(resolved, conference)).when
    if start := pinned_start(resolved, conference) or when.at:
        return (_session(start),)
    part = when.on.part if when.on else None
    if part is not None and part != "day":
        return (part.value,)
    return when.sessions or ("morning", "afternoon", "evening")


def _session(moment: Moment) -> str:
    hour = moment.at.hour
    return "morning" if hour < NOON else "afternoon" if hour < EVENING else "evening"
