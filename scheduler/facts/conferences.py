"""What was decided for each conference: when, where, what became of it, and who goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scheduler.scenario.grammar import DaySpan, Moment
from scheduler.scenario.seats import open_ended

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.facts.planned import Planned
    from scheduler.plan import ConferenceRecord, Outcome
    from scheduler.scenario.nouns import Conference, Site

Chosen = Literal["nothing", "hour", "day", "both"]


@dataclass(frozen=True)
class PartRow:
    """A part of a conference and its time; ``sites`` is empty if it uses all of them.

    ``chosen`` says whether nobody had given its hour.
    """

    id: str
    name: str
    start: datetime
    end: datetime
    sites: tuple[str, ...]
    chosen: bool
    tentative: bool


@dataclass(frozen=True)
class SiteRow:
    """A site, its hall (None: to be found, unless it is ``online``), where that is, what it holds and who sits there.

    ``link`` is the web address to join at. More people may come if it is ``open_ended``.
    """

    id: str
    name: str
    hall: str | None
    online: bool
    link: str | None
    place: str | None
    capacity: int | None
    people: int
    open_ended: bool
    tentative: bool


@dataclass(frozen=True)
class AttendanceRow:
    """Who must come and who goes, each with whom they represent; ``at_least`` of ``wanted`` are needed."""

    wanted: tuple[str, ...]
    at_least: int
    going: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True)
class ConferenceFacts:
    """One conference as decided. ``chosen`` says what of its start nobody had given."""

    id: str
    name: str
    organiser: str
    hosts: tuple[str, ...]
    chair: str | None
    outcome: Outcome
    host: str | None
    start: datetime | None
    end: datetime | None
    chosen: Chosen
    tentative: bool
    to_be_announced: bool
    parts: tuple[PartRow, ...]
    sites: tuple[SiteRow, ...]
    attendance: tuple[AttendanceRow, ...]


def conferences(planned: Planned) -> tuple[ConferenceFacts, ...]:
    """All conferences: those with a time in its order, then the others as listed."""
    listed = [_facts(planned, name, record) for name, record in planned.plan.conferences.items()]
    timed = sorted((facts for facts in listed if facts.start), key=lambda facts: (facts.start, facts.end))
    return (*timed, *(facts for facts in listed if not facts.start))


def _facts(planned: Planned, name: str, record: ConferenceRecord) -> ConferenceFacts:
    conference = planned.scenario.conferences[name]
    return ConferenceFacts(
        id=name,
        name=conference.name,
        organiser=planned.name(conference.organiser),
        hosts=conference.hosts,
        chair=planned.name(conference.chair) if conference.chair else None,
        outcome=record.outcome,
        host=planned.name(record.host) if record.host else None,
        start=record.start,
        end=record.end,
        chosen=chosen(planned, name),
        tentative=has_tentative_time(conference),
        to_be_announced=bool(conference.when.to_be_announced),
        parts=_parts(planned, name, record),
        sites=tuple(_site(planned, name, site) for site in record.sites),
        attendance=_attendance(planned, conference, record),
    )


def chosen(planned: Planned, name: str) -> Chosen:
    """What of a conference's start the engine chose: the hour, the day, both or nothing.

    A day or an instant that the planner preferred, and got, was not chosen by the engine.
    """
    conference = planned.scenario.conferences[name]
    when, pin = conference.when, planned.scenario.pins.get(name)
    if when.at or (pin and pin.start) or _starts_as_preferred(planned, name):
        return "nothing"
    if when.same_start_as:
        return chosen(planned, when.same_start_as)
    several = bool(when.within and when.within.first != when.within.last)
    day = several and not _falls_on_preferred_day(planned, name)
    hour = len(when.times) != 1 and not any(part.at for part in conference.parts.values() if part.day == 1)
    if day and hour:
        return "both"
    return "day" if day else "hour" if hour else "nothing"


def _starts_as_preferred(planned: Planned, name: str) -> bool:
    wished, start = planned.scenario.conferences[name].when.prefer, planned.plan.conferences[name].start
    if not isinstance(wished, Moment):
        return False
    return start == planned.resolved.instant(wished, planned.resolved.zone_of_conference(name))


def _falls_on_preferred_day(planned: Planned, name: str) -> bool:
    wished, start = planned.scenario.conferences[name].when.prefer, planned.plan.conferences[name].start
    return isinstance(wished, DaySpan | Moment) and start is not None and start.date() == wished.day.date


def has_tentative_time(conference: Conference) -> bool:
    """Whether the stated time, or the preferred one, is marked as not final."""
    when = conference.when
    keys = ("at", "on", "within", "same_start_as", "prefer")
    stated = [key for key in keys if getattr(when, key) is not None]
    return conference.remark("tentative", "when") is not None or any(
        when.remark("tentative", key) is not None for key in stated
    )


def hour_is_chosen(planned: Planned, name: str, part: str) -> bool:
    """Whether nobody had given the hour of a part: neither its own nor, if it comes first, the conference's."""
    if planned.scenario.conferences[name].parts[part].at is not None:
        return False
    record = planned.plan.conferences[name]
    return record.parts[part].start != record.start or chosen(planned, name) in ("hour", "both")


def _parts(planned: Planned, name: str, record: ConferenceRecord) -> tuple[PartRow, ...]:
    conference = planned.scenario.conferences[name]
    tentative = has_tentative_time(conference)
    rows = []
    for part, span in record.parts.items():
        given = conference.parts[part]
        rows.append(
            PartRow(
                id=part,
                name=given.name,
                start=span.start,
                end=span.end,
                sites=tuple(site_name(planned, name, site) for site in given.sites or ()),
                chosen=hour_is_chosen(planned, name, part),
                tentative=tentative or bool(given.tentative),
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.start, row.end)))


def _site(planned: Planned, conference: str, name: str) -> SiteRow:
    record = planned.plan.conferences[conference]
    site = planned.scenario.conferences[conference].sites[name]
    hall = planned.scenario.halls.get(record.sites[name] or "")
    place = hall.place if hall else site.place
    return SiteRow(
        id=name,
        name=site_name(planned, conference, name),
        hall=hall.name if hall else record.sites[name],
        online=site.without_hall,
        link=site.link,
        place=planned.place(place) if place else None,
        capacity=hall.seats if hall else None,
        people=people_at(planned, conference, name),
        open_ended=_is_open_ended(planned, conference, name),
        tentative=_has_tentative_hall(planned, conference, site),
    )


def site_name(planned: Planned, conference: str, name: str) -> str:
    """What a site is called: its own name, that of its place, or of the hall it got; its id where nothing is known."""
    site = planned.scenario.conferences[conference].sites[name]
    if site.name or site.place:
        return site.name or planned.place(site.place or "")
    only = site.halls[0] if len(site.halls) == 1 else None
    hall = planned.scenario.halls.get(planned.plan.conferences[conference].sites.get(name) or only or "")
    return hall.name if hall else name


def _has_tentative_hall(planned: Planned, conference: str, site: Site) -> bool:
    marks = (planned.scenario.conferences[conference].remark("tentative", "sites"), site.remark("tentative", "halls"))
    return any(mark is not None for mark in marks)


def people_at(planned: Planned, conference: str, site: str) -> int:
    """How many seated people a plan puts at one site."""
    seats = planned.plan.conferences[conference].seats
    return sum(
        seats.get(name, {}).get(share.key, 0)
        for name, group in planned.resolved.counted_groups(conference).items()
        if group.seated
        for share in planned.resolved.shares(conference, name)
        if share.site == site
    )


def _is_open_ended(planned: Planned, conference: str, site: str) -> bool:
    """Whether some group that sits at a site is; nobody has said anything of a site where no group sits."""
    sitting = [
        name
        for name, group in planned.resolved.counted_groups(conference).items()
        if group.seated and any(share.site == site for share in planned.resolved.shares(conference, name))
    ]
    given = planned.scenario.conferences[conference]
    return not sitting or any(open_ended(given, name) for name in sitting)


def _attendance(planned: Planned, conference: Conference, record: ConferenceRecord) -> tuple[AttendanceRow, ...]:
    for_whom = {deputy: planned.name(absent) for deputy, absent in record.represented.items()}
    return tuple(
        AttendanceRow(
            tuple(planned.name(person) for person in required.of),
            required.at_least,
            tuple((planned.name(person), for_whom.get(person)) for person in record.attendees.get(name, ())),
        )
        for name, required in conference.attend.items()
    )
