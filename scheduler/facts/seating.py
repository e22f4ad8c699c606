"""Where everybody sits: the people of each group at each site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.facts.senders import sites_of
from scheduler.scenario.seats import open_ended

if TYPE_CHECKING:
    from scheduler.facts.planned import Planned


@dataclass(frozen=True)
class Seating:
    """How many ``people`` of a group sit at one site, and how many ``units`` send them (0: they come by themselves).

    The group ``inside`` counts them already, if there is one. More may come if it is ``open_ended``. Groups and sites
    are ids.
    """

    conference: str
    group: str
    site: str
    units: int
    people: int
    inside: str | None
    open_ended: bool


def seating(planned: Planned) -> tuple[Seating, ...]:
    """Conference by conference as listed, the groups in their order, each at the sites where it sits."""
    return tuple(
        row
        for conference, record in planned.plan.conferences.items()
        for group in record.seats
        for row in _of_group(planned, conference, group)
    )


def _of_group(planned: Planned, conference: str, name: str) -> list[Seating]:
    given = planned.scenario.conferences[conference]
    group, numbers = given.delegates[name], planned.plan.conferences[conference].seats[name]
    people: dict[str, list[int]] = {}
    for share in planned.resolved.shares(conference, name):
        for site in sites_of(planned, conference, name, share)[:1]:
            people.setdefault(site, []).append(numbers.get(share.key, 0))
    more = open_ended(given, name)
    return [
        Seating(conference, name, site, _units(each, open_ended=more) if group.of else 0, sum(each), group.inside, more)
        for site, each in people.items()
        if sum(each) or more
    ]


def _units(people: list[int], *, open_ended: bool) -> int:
    """The units that send anybody; all that may if nobody knows how many come."""
    return len(people) if open_ended else sum(1 for number in people if number)
