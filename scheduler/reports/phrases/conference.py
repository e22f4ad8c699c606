"""A conference in words: its time, its place, how many people, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.messages import formats
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.reports.facts import ConferenceFacts, HeadCount, SiteRow
    from scheduler.reports.voice import Voice

SHOWN_SITES = 2


def time(voice: Voice, facts: ConferenceFacts) -> Markup:
    """When it starts (and ends, if on another day), and who says so."""
    assert facts.start is not None
    assert facts.end is not None
    said = _chosen(voice, facts, facts.start, facts.end)
    if facts.tentative:
        said = voice.say("report.tentative", what=said)
    return voice.say("report.to_be_announced", time=said) if facts.to_be_announced else said


def _chosen(voice: Voice, facts: ConferenceFacts, start: datetime, end: datetime) -> Markup:
    days = start.date() != end.date()
    if facts.chosen == "hour" and not days:
        day = Markup(formats.day_in_prose(voice.language, start))
        return voice.zoned(voice.say("report.chosen_hour", hour=voice.clock(start), day=day), start)
    said = voice.span_in_prose(start, end) if days else voice.prose(start)
    if facts.chosen == "nothing":
        return said
    return voice.say("report.chosen_day" if facts.chosen == "day" else "report.chosen", time=said)


def outcome(voice: Voice, facts: ConferenceFacts) -> Markup:
    """What became of a conference."""
    if facts.outcome == "merged":
        assert facts.start is not None
        assert facts.host is not None
        return voice.say("report.outcome_merged", host=facts.host, time=voice.prose(facts.start))
    return voice.say(f"report.outcome_{facts.outcome}")


def places(voice: Voice, facts: ConferenceFacts) -> Markup:
    """Where it is held: every hall, or the first few of many sites."""
    if len(facts.sites) == 1:
        return hall(voice, facts.sites[0])
    named = [voice.say("report.site_hall", site=site.name, hall=hall(voice, site)) for site in facts.sites]
    if len(named) <= SHOWN_SITES + 1:
        return voice.joined("; ", named)
    some = voice.joined("; ", named[:SHOWN_SITES])
    return voice.say("report.sites_more", count=len(named), some=some, more=len(named) - SHOWN_SITES)


def hall(voice: Voice, site: SiteRow) -> Markup:
    """The hall of a site and where it is, or that it is to be found."""
    said = _hall(voice, site)
    return voice.say("report.tentative", what=said) if site.tentative else said


def _hall(voice: Voice, site: SiteRow) -> Markup:
    if site.hall is not None:
        return voice.say("report.hall_at", hall=site.hall, place=site.place) if site.place else voice.text(site.hall)
    people = voice.count("people", site.people)
    wanted = (
        voice.say("report.hall_to_find", people=people) if site.people else voice.say("report.hall_to_find_uncounted")
    )
    return voice.say("report.hall_to_find_place", place=site.place, hall=wanted) if site.place else wanted


def people(voice: Voice, count: HeadCount) -> Markup:
    """How many come, seated and otherwise."""
    said = voice.count("people", count.at_most)
    if count.at_least < count.at_most:
        said = voice.say("report.people_range", least=voice.number(count.at_least), seated=said)
    if count.others:
        return voice.say("report.people_others", people=said, others=voice.count("people", count.others))
    return said
