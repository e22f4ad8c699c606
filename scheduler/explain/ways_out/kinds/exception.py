"""An exception from an order of an authority, to be asked for: more people than it allows, or to meet at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.numbers import group_range
from scheduler.explain.ways_out.change import Change, Step, Telling, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.statements import Speech
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.reading import KeyPath

MORE_PEOPLE, EACH_PERSON = 60, 3
MORE_SEATS, EACH_PERCENT = 60, 1
TO_MEET = 120


def more_allowed(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Ask the authority to allow so many people more."""
    for conference, _, order in given.about(atoms, "attendance_cap"):
        cap = given.scenario.restrictions[order].at_most or 0
        groups = given.resolved.counted_groups(conference)
        everybody = sum(group_range(given.resolved, conference, group)[0] for group in groups)
        steps = []
        for people in range(cap + 1, everybody + 1):
            path = ("restrictions", order, "at_most")
            eased = given.eased(MORE_PEOPLE + EACH_PERSON * (people - cap), path)
            steps.append(Step(eased, given.put(path, people), _telling(conference, people, cap)))
        yield Change("more_allowed", (order,), tuple(steps))


def _telling(conference: str, people: int, cap: int) -> Telling:
    return lambda speech: told(
        speech, "more_allowed", conference=speech.name(conference), people=people, cap=cap, count=people - cap
    )


def meeting_allowed(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Ask the authority to let a conference take place while others may not."""
    concerned = dict.fromkeys((conference, order) for conference, _, order in given.about(atoms, "suspension"))
    for conference, order in concerned:
        during = given.scenario.restrictions[order].during
        path: KeyPath = ("constraints", "suspension", "waive", conference)
        reason, days = given.reason("reason_meeting_allowed"), given.days(during.first, during.last)
        patch = given.amend(path, reason=reason, during=days)
        eased = given.eased(TO_MEET, ("restrictions", order, "suspend"))
        yield Change("meeting_allowed", (conference, order), (Step(eased, patch, _telling_to_meet(conference, order)),))


def _telling_to_meet(conference: str, order: str) -> Telling:
    def telling(speech: Speech) -> str:
        given = speech.scenario.restrictions[order]
        return told(
            speech,
            "meeting_allowed",
            conference=speech.name(conference),
            within=speech.within(given.during),
            order=speech.aside(given.name or given.reason),
        )

    return telling


def more_seats_allowed(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Ask the authority to let a larger share of the seats be used."""
    sites = given.about(atoms, "hall_capacity")
    halls = [(name, site, hall) for name, site in sites for hall in given.resolved.halls(name, site)]
    orders = [order for each in halls for order in given.resolved.restrictions(*each)]
    for order in dict.fromkeys(orders):
        now, path = given.scenario.restrictions[order].seat_factor, ("restrictions", order, "seat_factor")
        if now is not None:
            steps = tuple(
                Step(
                    given.eased(MORE_SEATS + EACH_PERCENT * (share - now), path),
                    given.put(path, share),
                    _telling_seats(order, share, now),
                )
                for share in range(now + 1, 101)
            )
            yield Change("more_seats_allowed", (order,), steps)


def _telling_seats(order: str, share: int, now: int) -> Telling:
    def telling(speech: Speech) -> str:
        given = speech.scenario.restrictions[order]
        aside = speech.aside(given.name or given.reason)
        return told(speech, "more_seats_allowed", share=share, now=now, order=aside)

    return telling
