"""Each conference in full: its form, time, parts, sites, people and seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import conferences, groups, head_count
from scheduler.reports.markdown.blocks import bold, bullets, heading, table
from scheduler.reports.phrases import conference as phrases
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.facts import AttendanceRow, ConferenceFacts, GroupSeats, Planned
    from scheduler.reports.voice import Voice


def sections(voice: Voice, planned: Planned) -> list[str]:
    """All conferences, one after another."""
    blocks = [heading(2, voice.say("report.conferences"))]
    for facts in conferences(planned):
        blocks += [heading(3, voice.text(facts.name)), bullets(_lines(voice, facts))]
        if facts.outcome == "held":
            blocks += [
                *_parts(voice, facts),
                *_sites(voice, facts),
                *_attendance(voice, facts),
                *_seats(voice, planned, facts),
            ]
    return blocks


def _lines(voice: Voice, facts: ConferenceFacts) -> list[Markup]:
    lines = [voice.say("report.organiser", name=facts.organiser)]
    if facts.hosts:
        lines.append(voice.say("report.hosts", names=voice.listing(facts.hosts)))
    if facts.chair:
        lines.append(voice.say("report.chair", name=facts.chair))
    lines.append(voice.say("report.outcome", outcome=phrases.outcome(voice, facts)))
    if facts.outcome != "held" or facts.end is None:
        return lines
    lines.append(voice.say("report.time", time=phrases.time(voice, facts)))
    if len(facts.parts) < 2:
        lines.append(voice.say("report.ends", time=voice.clock(facts.end)))
    if len(facts.sites) == 1:
        lines.append(voice.say("report.place", places=phrases.places(voice, facts)))
    return lines


def _parts(voice: Voice, facts: ConferenceFacts) -> list[str]:
    if len(facts.parts) < 2:
        return []
    head = [voice.say("report.part"), voice.say("report.time_column"), voice.say("report.site")]
    rows = [
        [voice.text(part.name), voice.span(part.start, part.end), voice.listing(part.sites)] for part in facts.parts
    ]
    if len(facts.sites) == 1 or not any(part.sites for part in facts.parts):
        head, rows = head[:2], [row[:2] for row in rows]
    return [bold(voice.say("report.parts")), table(head, rows)]


def _sites(voice: Voice, facts: ConferenceFacts) -> list[str]:
    if len(facts.sites) < 2:
        return []
    head = [voice.say(f"report.{key}") for key in ("site", "hall", "seats_of_hall", "people_column")]
    rows = [
        [
            voice.text(site.name),
            phrases.hall(voice, site),
            voice.number(site.capacity) if site.capacity else voice.say("report.not_limited") if site.hall else _NONE,
            phrases.number(voice, site.people, open_ended=site.open_ended),
        ]
        for site in facts.sites
    ]
    return [bold(voice.say("report.sites")), table(head, rows)]


def _attendance(voice: Voice, facts: ConferenceFacts) -> list[str]:
    if not facts.attendance:
        return []
    lines = [_going(voice, row) for row in facts.attendance]
    return [bold(voice.say("report.attendance")), bullets(lines)]


def _going(voice: Voice, row: AttendanceRow) -> Markup:
    wanted = voice.listing(row.wanted)
    going = voice.listing(_person(voice, person, absent) for person, absent in row.going)
    if not row.going:
        return voice.say("report.nobody_going", wanted=wanted)
    if row.at_least < len(row.wanted):
        return voice.say("report.going_of", names=going, count=row.at_least, wanted=wanted)
    return going


def _person(voice: Voice, name: str, absent: str | None) -> Markup:
    return voice.say("report.stand_in", deputy=name, absent=absent) if absent else voice.text(name)


def _seats(voice: Voice, planned: Planned, facts: ConferenceFacts) -> list[str]:
    listed = groups(planned, facts.id)
    if not listed:
        return []
    people = phrases.people(voice, head_count(planned, facts.id))
    blocks = [bold(voice.say("report.groups")), _table(voice, listed)]
    details = [_shares(voice, group) for group in listed if _varies(group)]
    return [*blocks, *([bullets(details)] if details else []), voice.say("report.head_count", people=people)]


def _table(voice: Voice, listed: Sequence[GroupSeats]) -> str:
    head = [voice.say(f"report.{key}") for key in ("group", "each", "total", "note")]
    rows = [
        [
            voice.text(group.name),
            _each(voice, group),
            phrases.number(voice, group.total, open_ended=group.open_ended),
            _note(voice, group),
        ]
        for group in listed
    ]
    return table(head, rows)


def _each(voice: Voice, group: GroupSeats) -> Markup:
    if _varies(group):
        return voice.say("report.varies")
    return voice.number(group.each) if group.each else _NONE


def _note(voice: Voice, group: GroupSeats) -> Markup:
    kind = voice.say(f"report.kind_{group.kind}") if group.kind != "delegate" else _NONE
    inside = voice.say("report.inside", group=group.inside) if group.inside else _NONE
    condition = voice.text(group.condition or "")
    return voice.joined("; ", [kind, voice.text(", ".join(group.posts)), inside, condition])


def _shares(voice: Voice, group: GroupSeats) -> Markup:
    shares = [voice.say("report.share", name=name, people=voice.number(people)) for name, people in group.shares]
    return voice.say("report.shares", group=group.name, shares=voice.joined("; ", shares))


def _varies(group: GroupSeats) -> bool:
    return len(group.shares) > 1 and group.each is None


_NONE = Markup("")
