"""What the rules on people say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.numbers import group_range
from scheduler.messages import formats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.constraints import Subject
    from scheduler.explain.statements.speech import Said, Speech
    from scheduler.scenario.reading import KeyPath


def attendance_cap(speech: Speech, subject: Subject) -> Said:
    """How many people may gather."""
    key = subject[-1]
    order = speech.scenario.restrictions[key]
    where = speech.name(order.territory) if order.territory else speech.say("everywhere")
    return speech.said(
        "attendance_cap",
        ("restrictions", key, "at_most"),
        within=formats.capital(speech.within(order.during)),
        where=where,
        count=order.at_most,
        order=speech.aside(order.name or order.reason),
    )


def group_size(speech: Speech, subject: Subject) -> Said:
    """How many people of a group come."""
    conference, group = subject
    given = speech.conference(conference).delegates[group]
    least, most = group_range(speech.resolved, conference, group)
    whole = ("conferences", conference, "delegates", group)
    paths: list[KeyPath] = [(*whole, "count")] if given.count is not None else []
    fanned = given.of is not None and (given.of in speech.scenario.sets or given.count is None)
    paths += [(*whole, "each")] if fanned else []
    return speech.said(
        "group_size", *paths, conference=speech.name(conference), group=given.label, people=speech.people(least, most)
    )


def head_count(speech: Speech, subject: Subject) -> Said:
    """How many people come in all."""
    (conference,) = subject
    given = speech.conference(conference)
    assert given.total is not None
    people = speech.people(given.total.people.at_least, given.total.people.at_most)
    paths: list[KeyPath] = [("conferences", conference, "total")]
    paths += [("conferences", conference, "overlaps")] if given.overlaps else []
    return speech.said("head_count", *paths, conference=speech.name(conference), people=people)


def attendance(speech: Speech, subject: Subject) -> Said:
    """Who must be there."""
    conference, requirement = subject
    required = speech.conference(conference).attend[requirement]
    candidates = speech.resolved.candidates(conference, requirement)
    deputies = [person for person in candidates if person not in required.of]
    instead = speech.say("deputies", people=speech.names(deputies)) if deputies else ""
    entry = "attendance_all" if required.at_least == len(required.of) else "attendance"
    return speech.said(
        entry,
        ("conferences", conference, "attend", requirement),
        conference=speech.name(conference),
        count=required.at_least,
        people=speech.names(required.of),
        deputies=instead,
    )


def person_available(speech: Speech, subject: Subject) -> Said:
    """When somebody who may have to come is away."""
    conference, person, key = subject
    away = speech.scenario.people[person].away[key]
    if away.weekly is not None:
        hours = f" {speech.written(away.weekly.hours)}" if away.weekly.hours else ""
        time = speech.say("weekly", days=speech.written(away.weekly.days), hours=hours)
    else:
        assert away.when is not None
        time = speech.written(away.when)
    return speech.said(
        "person_available",
        ("people", person, "busy" if away.read_from else "away", key),
        *_why_there(speech, conference, person),
        person=speech.name(person),
        conference=speech.name(conference),
        time=time,
        reason=speech.aside(speech.ground(away.reason, away.read_from)),
    )


def person_no_overlap(speech: Speech, subject: Subject) -> Said:
    """Somebody who is to be at two conferences, and how far apart they are."""
    person, first, second = subject
    paths = [path for name in dict.fromkeys((first, second)) for path in _why_there(speech, name, person)]
    minutes = _travel(speech, first, second)
    travel = speech.say("travel", length=speech.minutes(minutes)) if minutes else ""
    names = {"person": speech.name(person), "first": speech.name(first), "second": speech.name(second)}
    entry = "person_no_overlap_parts" if first == second else "person_no_overlap"
    return speech.said(entry, *paths, **names, travel=travel)


def _why_there(speech: Speech, conference: str, person: str) -> Iterator[KeyPath]:
    """Where it is written that somebody goes to a conference, or may."""
    given, whole = speech.conference(conference), ("conferences", conference)
    if given.chair == person:
        yield (*whole, "chair")
    for group, delegates in given.delegates.items():
        if person in delegates.people:
            yield (*whole, "delegates", group, "people")
    for requirement in given.attend:
        if person in speech.resolved.candidates(conference, requirement):
            yield (*whole, "attend", requirement)


def _travel(speech: Speech, first: str, second: str) -> int:
    """The shortest way between any two places of two conferences, in minutes."""
    here, there = ({*_places(speech, name)} for name in (first, second))
    ways = [speech.scenario.travel.minutes(a, b) for a in here for b in there]
    return min(ways, default=0) if first != second else max(ways, default=0)


def _places(speech: Speech, conference: str) -> Iterator[str | None]:
    for site in speech.conference(conference).sites:
        halls = speech.resolved.halls(conference, site)
        yield from (speech.resolved.place_of_hall(hall) for hall in halls)
        if not halls:
            yield speech.resolved.place_of_site(conference, site)
