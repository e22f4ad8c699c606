"""Who represents whom, as it follows from who goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from scheduler.scenario.nouns import Requirement
    from scheduler.scenario.resolved import Resolved


def stand_ins(resolved: Resolved, conference: str, attendees: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Each absent person who is represented, with the deputy who goes instead."""
    found: dict[str, str] = {}
    for requirement, people in attendees.items():
        found |= represented(resolved, resolved.scenario.conferences[conference].attend[requirement], people)
    return found


def represented(resolved: Resolved, required: Requirement, people: Collection[str]) -> dict[str, str]:
    """For one requirement, whom each of the absent is represented by: as many as possible, one deputy for each.

    Whoever is named first has the first choice; a deputy is taken away again only from somebody who has another.
    """
    deputies = [person for person in people if person not in required.of]
    choices = {
        person: [deputy for deputy in resolved.deputies(required, person) if deputy in deputies]
        for person in required.of
        if person not in people
    }
    taken: dict[str, str] = {}
    for person in choices:
        _find(person, choices, taken, set())
    return {person: deputy for person in choices for deputy, absent in taken.items() if absent == person}


def _find(person: str, choices: Mapping[str, list[str]], taken: dict[str, str], tried: set[str]) -> bool:
    """Give a person a deputy, moving others to another of theirs if need be."""
    for deputy in choices[person]:
        if deputy not in tried:
            tried.add(deputy)
            if deputy not in taken or _find(taken[deputy], choices, taken, tried):
                taken[deputy] = person
                return True
    return False
