"""A unit's meetings in lines: when and where, what the unit has to do with them, and who goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.reports.phrases import conference as phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.facts import ConferenceFacts
    from scheduler.facts.conferences import PartRow
    from scheduler.facts.meetings import Attendee, Delegation, Meeting
    from scheduler.reports.voice import Markup, Voice


@dataclass(frozen=True)
class MeetingLines:
    """A meeting by its full name, and what there is to say of it."""

    name: Markup
    lines: tuple[Markup, ...]


def meeting_lines(voice: Voice, meeting: Meeting) -> MeetingLines:
    """What one unit reads of one meeting."""
    return MeetingLines(voice.text(meeting.facts.name), tuple(_lines(voice, meeting)))


def _lines(voice: Voice, meeting: Meeting) -> Iterator[Markup]:
    facts = meeting.facts
    if facts.outcome == "held":
        yield _time(voice, facts)
        yield voice.say("report.place", places=phrases.places(voice, facts))
    else:
        yield voice.say("report.outcome", outcome=phrases.outcome(voice, facts))
    if not meeting.organises:
        yield voice.say("paper.organiser", name=facts.organiser)
    if facts.chair:
        yield voice.say("report.chair", name=facts.chair)
    if roles := list(_roles(voice, meeting)):
        yield voice.say("paper.role", roles=voice.joined("; ", roles))
    several = len(facts.sites) > 1
    for delegation in meeting.delegations:
        yield _delegation(voice, delegation, several_sites=several)
    if meeting.attendees:
        names = voice.joined("; ", [_attendee(voice, attendee) for attendee in meeting.attendees])
        yield voice.say("paper.attendees", names=names)
    if meeting.presents:
        items = voice.joined("; ", [voice.text(item) for item in meeting.presents])
        yield voice.say("paper.presents", items=items)


def _time(voice: Voice, facts: ConferenceFacts) -> Markup:
    """One time if it has one part, else that of each part."""
    if len(facts.parts) > 1 or facts.end is None or facts.start is None:
        return voice.say("paper.times", times=voice.joined("; ", [_part(voice, part) for part in facts.parts]))
    time = phrases.time(voice, facts)
    if facts.start.date() == facts.end.date():
        time = voice.say("paper.until", time=time, clock=voice.clock(facts.end))
    return voice.say("report.time", time=time)


def _part(voice: Voice, part: PartRow) -> Markup:
    marks = [*(["chosen"] if part.chosen else []), *(["tentative"] if part.tentative else [])]
    time = phrases.marked(voice, voice.span(part.start, part.end), marks)
    return voice.say("paper.part", part=part.name, time=time)


def _roles(voice: Voice, meeting: Meeting) -> Iterator[Markup]:
    if meeting.organises:
        yield voice.say("paper.role_organises")
    if meeting.halls:
        yield voice.say("paper.role_hall", names=voice.listing(meeting.halls))


def _delegation(voice: Voice, sent: Delegation, *, several_sites: bool) -> Markup:
    """How many go, as which group, from which posts, and where they sit if that leaves a choice."""
    said = voice.say("paper.delegation", people=_people(voice, sent), group=sent.group)
    if sent.posts:
        said = voice.say(
            "paper.delegation_posts", delegation=said, posts=voice.joined(", ", map(voice.text, sent.posts))
        )
    if sent.inside:
        said = voice.say("paper.delegation_inside", delegation=said, outer=sent.inside)
    if several_sites and sent.sites:
        said = voice.say("paper.delegation_sites", delegation=said, sites=voice.listing(sent.sites))
    if sent.condition:
        said = voice.say("paper.delegation_condition", delegation=said, condition=sent.condition)
    return said


def _people(voice: Voice, sent: Delegation) -> Markup:
    if sent.open_ended and not sent.people:
        return voice.say("paper.people_not_known")
    people = voice.count("people", sent.people)
    return voice.say("report.at_least", people=people) if sent.open_ended else people


def _attendee(voice: Voice, attendee: Attendee) -> Markup:
    notes = [voice.say("paper.chair")] if attendee.chairs else []
    if attendee.stands_in_for:
        notes.append(voice.say("paper.stands_in", absent=attendee.stands_in_for))
    if attendee.represented_by:
        notes.append(voice.say("paper.represented", deputy=attendee.represented_by))
    name = voice.text(attendee.name)
    return voice.say("report.marked", what=name, marks=voice.joined("; ", notes)) if notes else name
