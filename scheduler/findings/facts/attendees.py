"""Who is named to come to a conference, and to where."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved


def named_people(resolved: Resolved, conference: str) -> tuple[str, ...]:
    """The people of a conference who are known by id: those required, those named in groups, the chair."""
    given = resolved.conference(conference)
    required = [person for requirement in given.attend.values() for person in requirement.of]
    invited = [person for group in given.delegates.values() for person in group.people]
    named = (*required, *invited, given.chair or "")
    return tuple(person for person in dict.fromkeys(named) if person in resolved.scenario.people)


def sure_people(resolved: Resolved, conference: str) -> tuple[str, ...]:
    """The people who must come themselves: no choice, no deputy."""
    return tuple(
        person
        for required in resolved.conference(conference).attend.values()
        for person in (required.of if required.at_least == len(required.of) else ())
        if not resolved.deputies(required, person)
    )


def where(resolved: Resolved, conference: str) -> tuple[str | None, str | None]:
    """The place of a conference's first site, if known, and the territory it is in."""
    given = resolved.conference(conference)
    place = resolved.place_of_site(conference, next(iter(given.sites)))
    return place, territory_of(resolved, place) or given.territory


def territory_of(resolved: Resolved, place: str | None) -> str | None:
    """The unit whose territory a place lies in."""
    known = resolved.scenario.places.get(place or "")
    return known.territory if known else None
