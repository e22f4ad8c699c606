"""What the rules on halls say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.constraints import Subject
    from scheduler.explain.statements.speech import Said, Speech
    from scheduler.scenario.nouns import Restriction
    from scheduler.scenario.reading import KeyPath


def hall_no_overlap(speech: Speech, subject: Subject) -> Said:
    """Two conferences in a hall, with the time to clear it and set it up between them."""
    first, second, hall = subject
    given = speech.scenario.halls[hall]
    minutes = given.setup.minutes + given.teardown.minutes
    gap = speech.say("hall_gap", length=speech.minutes(minutes)) if minutes else ""
    paths: list[KeyPath] = [("halls", hall)]
    paths += [("conferences", name, "sites", site) for name in (first, second) for site in _sites(speech, name, hall)]
    names = {"first": speech.name(first), "second": speech.name(second), "hall": speech.name(hall)}
    return speech.said("hall_no_overlap", *paths, **names, gap=gap)


def _sites(speech: Speech, conference: str, hall: str) -> Iterator[str]:
    """The sites of a conference that may get a hall."""
    sites = speech.conference(conference).sites
    return (site for site in sites if hall in speech.resolved.halls(conference, site))


def hall_open(speech: Speech, subject: Subject) -> Said:
    """When a hall cannot be used."""
    hall, key = subject[2:]
    closure = speech.scenario.halls[hall].closed[key]
    return speech.said(
        "hall_busy" if closure.read_from else "hall_open",
        ("halls", hall, "busy" if closure.read_from else "closed", key),
        hall=speech.name(hall),
        time=speech.written(closure.when),
        reason=speech.aside(speech.ground(closure.reason, closure.read_from)),
    )


def hall_features(speech: Speech, subject: Subject) -> Said:
    """What a hall must offer, and what each hall that is considered lacks."""
    conference, site = subject
    required = speech.conference(conference).sites[site].required
    lacking = [
        speech.say("hall_lacks", hall=speech.name(hall), features=speech.listing(lacks))
        for hall in speech.resolved.halls(conference, site)
        if (lacks := [each for each in required if each not in speech.scenario.halls[hall].features])
    ]
    path = ("conferences", conference, "sites", site, "required")
    halls: list[KeyPath] = [("halls", hall) for hall in speech.resolved.halls(conference, site)]
    return speech.said(
        "hall_features",
        path,
        *halls,
        site=speech.site(conference, site),
        features=speech.listing(required),
        lacking=speech.aside("; ".join(lacking)),
    )


def hall_capacity(speech: Speech, subject: Subject) -> Said:
    """The seats of each hall that is considered, and how many of them an order leaves."""
    conference, site = subject
    halls = {hall: speech.scenario.halls[hall] for hall in speech.resolved.halls(conference, site)}
    seats = [_seats(speech, conference, site, hall) for hall, given in halls.items() if given.seats is not None]
    paths: list[KeyPath] = [("halls", hall, "seats") for hall, given in halls.items() if given.seats is not None]
    orders = {key: None for hall in halls for key in _sharing(speech, conference, site, hall)}
    paths += [("restrictions", key, "seat_factor") for key in orders]
    paths.append(("conferences", conference, "sites", site))
    return speech.said("hall_capacity", *paths, site=speech.site(conference, site), halls=speech.listing(seats))


def _seats(speech: Speech, conference: str, site: str, hall: str) -> str:
    """A hall with its seats, and how many of them may be used while an order holds there."""
    seats = speech.scenario.halls[hall].seats or 0
    limits = [
        speech.say("hall_limited", within=speech.within(order.during), count=seats * (order.seat_factor or 100) // 100)
        for order in _sharing(speech, conference, site, hall).values()
    ]
    return speech.say("hall_seats", hall=speech.name(hall), count=seats, limits=speech.aside("; ".join(limits)))


def _sharing(speech: Speech, conference: str, site: str, hall: str) -> dict[str, Restriction]:
    """The orders that leave only a share of the seats of a hall."""
    orders = speech.resolved.restrictions(conference, site, hall)
    return {key: order for key, order in orders.items() if order.seat_factor is not None}


def sites_apart(speech: Speech, subject: Subject) -> Said:
    """Two sites in two halls."""
    conference, first, second = subject
    paths: list[KeyPath] = [("conferences", conference, "sites", site) for site in (first, second)]
    names = {"first": speech.site(conference, first), "second": speech.site(conference, second)}
    return speech.said("sites_apart", *paths, **names)
