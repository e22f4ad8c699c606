"""A guest who comes from afar to the same place twice within two weeks."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from scheduler.findings.facts.attendees import named_people, territory_of, where
from scheduler.findings.facts.days import expected_day
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved

CLOSE = 14


def travels_twice(resolved: Resolved) -> Iterator[Finding]:
    """One person attends two conferences away from home in the same place, a few days apart.

    It matters because one journey might serve both, if one date can move.
    """
    for one, other in combinations(resolved.scenario.conferences, 2):
        days = {name: day for name in (one, other) if (day := expected_day(resolved, name))}
        if len(days) == 2 and 1 <= abs((days[one] - days[other]).days) <= CLOSE and _same_place(resolved, one, other):
            first, second = sorted(days, key=days.__getitem__)
            for person in _guests_of_both(resolved, one, other):
                yield found(
                    "travels_twice",
                    "note",
                    (person, first, second),
                    person=person,
                    first=first,
                    second=second,
                    first_day=days[first].isoformat(),
                    second_day=days[second].isoformat(),
                )


def _guests_of_both(resolved: Resolved, one: str, other: str) -> Iterator[str]:
    for person in named_people(resolved, one):
        if person in named_people(resolved, other) and _away_from_home(resolved, person, one):
            yield person


def _same_place(resolved: Resolved, one: str, other: str) -> bool:
    (place, territory), (other_place, other_territory) = where(resolved, one), where(resolved, other)
    return (place is not None and place == other_place) or (territory is not None and territory == other_territory)


def _away_from_home(resolved: Resolved, person: str, conference: str) -> bool:
    home = resolved.scenario.people[person].home
    place, territory = where(resolved, conference)
    return home is not None and home != place and territory_of(resolved, home) != territory
