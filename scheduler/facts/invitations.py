"""Who is invited: one row for each post, in the plan's order of protocol."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scheduler.facts.names import PersonName, person_name
from scheduler.facts.protocol import in_protocol_order
from scheduler.facts.senders import sender, sites_of
from scheduler.facts.sendings import Sending, Sendings
from scheduler.facts.sittings import sittings_of
from scheduler.scenario.normal.sets import ancestors
from scheduler.scenario.seats import open_ended

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from scheduler.facts.planned import Planned
    from scheduler.scenario.nouns import Group
    from scheduler.scenario.seats import Share


@dataclass(frozen=True)
class Invitation:
    """One row of the list of those invited; ``group``, ``unit``, ``site``, ``holder`` and ``deputy`` are ids.

    ``group`` is None for those who must be there though no group names them. ``holder`` holds the ``posts``, under
    ``name`` unless only the post is known; without a holder any one of the posts is meant. ``people`` is None where
    nobody knows how many come, and where they are counted elsewhere or not at all; more may come if it is
    ``open_ended``. ``deputy`` goes instead of the holder. They are asked for the ``start`` of the first session there.
    """

    conference: str
    start: datetime | None = None
    group: str | None = None
    unit: str | None = None
    site: str | None = None
    posts: tuple[str, ...] = ()
    holder: str | None = None
    name: PersonName | None = None
    people: int | None = None
    deputy: str | None = None
    open_ended: bool = False
    sent_by: tuple[Sending, ...] = ()


def invitations(planned: Planned) -> tuple[Invitation, ...]:
    """All conferences that are held, as listed: those who must be there first, then group by group."""
    sendings = Sendings(planned)
    rows = []
    for name, record in planned.plan.conferences.items():
        if record.outcome == "held":
            starts = _starts(planned, name)
            for row in (*_required(planned, name), *_grouped(planned, name)):
                start = starts.get(row.site, min(starts.values()))
                rows.append(replace(row, start=start, sent_by=sendings.to(name, row.unit)))
    return tuple(rows)


def _starts(planned: Planned, conference: str) -> dict[str | None, datetime]:
    """When the first session at each site begins."""
    sessions = planned.resolved.parts_attended(conference)
    starts: dict[str | None, datetime] = {}
    for sitting in sittings_of(planned, conference):
        if sitting.part in sessions:
            starts[sitting.site] = min(sitting.start, starts.get(sitting.site, sitting.start))
    return starts


def _required(planned: Planned, conference: str) -> Iterator[Invitation]:
    """Those who must be there and are named in no group; each once."""
    given, record = planned.scenario.conferences[conference], planned.plan.conferences[conference]
    named = {person for group in given.delegates.values() for person in group.people}
    deputies = set(record.stand_ins.values()) - {person for wanted in given.attend.values() for person in wanted.of}
    invited: dict[str, str] = {}
    for requirement, going in record.attendees.items():
        for person in (*given.attend[requirement].of, *going):
            if person in record.stand_ins or (person in going and person not in deputies):
                invited.setdefault(person, requirement)
    for person in _by_rank(planned, [person for person in invited if person not in named]):
        parts = planned.resolved.parts_attended(conference, invited[person])
        site = planned.resolved.site_for(conference, parts[0], person) if parts else None
        yield _held_by(planned, Invitation(conference, site=site), person)


def _grouped(planned: Planned, conference: str) -> Iterator[Invitation]:
    delegates, seen = planned.scenario.conferences[conference].delegates, set[str]()
    for group, numbers in planned.plan.conferences[conference].seats.items():
        shares = {share.key: share for share in planned.resolved.shares(conference, group) if share.key in numbers}
        persons = _by_rank(planned, [person for person in delegates[group].people if person not in seen])
        seen.update(persons)
        ours = _by_share(planned, persons, numbers)
        for key in in_protocol_order(planned, tuple(shares)):
            yield from _share(planned, conference, group, shares[key], ours.get(key, ()))


def _share(planned: Planned, conference: str, name: str, share: Share, persons: Sequence[str]) -> Iterator[Invitation]:
    """The rows of one unit or site: its people who are known, then the other posts."""
    given = planned.scenario.conferences[conference]
    group, people = given.delegates[name], planned.plan.conferences[conference].seats[name][share.key]
    row = Invitation(
        conference,
        group=name,
        unit=sender(planned.scenario, group, share),
        site=sites_of(planned, conference, name, share)[0],
        open_ended=open_ended(given, name),
    )
    known = [replace(_held_by(planned, row, person), people=1) for person in persons]
    rows = [*known[:people], *(replace(each, people=None) for each in known[people:])]
    rows += _by_post(row, _open_posts(planned, group, persons), max(0, people - len(known)))
    if not rows and row.open_ended:
        rows = [replace(row, posts=group.posts)]
    yield from (replace(each, people=None) for each in rows) if group.inside else rows


def _by_post(row: Invitation, posts: tuple[str, ...], people: int) -> list[Invitation]:
    """One row a post if there is a person for each, and one for all others; else one row for all."""
    if not people:
        return []
    if len(posts) < 2 or people < len(posts):
        return [replace(row, posts=posts, people=people)]
    others = people - len(posts)
    rows = [replace(row, posts=(post,), people=1) for post in posts]
    return [*rows, replace(row, people=others)] if others else rows


def _open_posts(planned: Planned, group: Group, persons: Sequence[str]) -> tuple[str, ...]:
    """The posts of a group that none of these people holds."""
    held = {post for person in persons for post in planned.scenario.people[person].posts}
    return tuple(post for post in group.posts if post not in held)


def _held_by(planned: Planned, row: Invitation, person: str) -> Invitation:
    """The row of somebody in particular, who is known by name or only by post."""
    given = planned.scenario.people[person]
    name = person_name(given.name, planned.scenario.language)
    return replace(
        row,
        unit=given.unit or row.unit,
        posts=given.posts if name else (given.name,),
        holder=person,
        name=name,
        deputy=planned.plan.conferences[row.conference].stand_ins.get(person),
    )


def _by_rank(planned: Planned, persons: Sequence[str]) -> list[str]:
    """Whoever has a place in the order of protocol first, the others as listed."""
    ranks = {person: planned.scenario.people[person].rank for person in persons}
    return sorted(persons, key=lambda person: (ranks[person] is None, ranks[person] or 0))


def _by_share(planned: Planned, persons: Sequence[str], numbers: Mapping[str, int]) -> dict[str, list[str]]:
    """The people of each share: those of its unit or of a unit inside it; all others are of the first with people."""
    first = next((key for key, people in numbers.items() if people), next(iter(numbers), ""))
    found: dict[str, list[str]] = {}
    for person in persons:
        units = ancestors(planned.scenario, planned.scenario.people[person].unit or "")
        found.setdefault(next((unit for unit in units if unit in numbers), first), []).append(person)
    return found
