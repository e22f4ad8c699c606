"""A conference in words: its time, its place, how many people, what became of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.messages import formats
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.facts import ConferenceFacts, HeadCount, SiteRow
    from scheduler.reports.voice import Voice

SHOWN_SITES = 2


def time(voice: Voice, facts: ConferenceFacts) -> Markup:
    """When it starts (and ends, if on another day), and who says so."""
    assert facts.start is not None
    assert facts.end is not None
    if facts.chosen == "hour" and facts.start.date() == facts.end.date():
        day = Markup(formats.day_in_prose(voice.language, facts.start))
        said = voice.say("report.chosen_hour", hour=voice.clock(facts.start), day=day)
        return marked(voice, voice.zoned(said, facts.start), _marks(facts))
    several_days = facts.start.date() != facts.end.date()
    said = voice.span_in_prose(facts.start, facts.end) if several_days else voice.prose(facts.start)
    chosen = {"nothing": [], "day": ["chosen_day"]}.get(facts.chosen, ["chosen"])
    return marked(voice, said, [*chosen, *_marks(facts)])


def _marks(facts: ConferenceFacts) -> list[str]:
    announced = ["to_be_announced"] if facts.to_be_announced else []
    return [*(["tentative"] if facts.tentative else []), *announced]


def marked(voice: Voice, said: Markup, marks: list[str]) -> Markup:
    """A phrase with how certain it is behind it, in one pair of brackets: chosen, tentative and the like."""
    words = voice.joined("; ", [voice.say(f"report.mark_{mark}") for mark in marks])
    return voice.say("report.marked", what=said, marks=words) if marks else said


def outcome(voice: Voice, facts: ConferenceFacts) -> Markup:
    """What became of a conference."""
    if facts.outcome == "merged":
        assert facts.start is not None
        assert facts.host is not None
        return voice.say("report.outcome_merged", host=facts.host, time=voice.prose(facts.start))
    return voice.say(f"report.outcome_{facts.outcome}")


def places(voice: Voice, facts: ConferenceFacts) -> Markup:
    """Where it is held: every hall, or the first few of many sites."""
    return sites(voice, facts.sites)


def sites(voice: Voice, used: Sequence[SiteRow]) -> Markup:
    """Every hall of some sites, or the first few of many."""
    if len(used) == 1:
        return hall(voice, replace(used[0], name=""))
    named = [_site(voice, site) for site in used]
    if len(named) <= SHOWN_SITES + 1:
        return voice.joined("; ", named)
    some = voice.joined("; ", named[:SHOWN_SITES])
    return voice.say("report.sites_more", count=len(named), some=some, more=len(named) - SHOWN_SITES)


def _site(voice: Voice, site: SiteRow) -> Markup:
    if site.name == site.hall:
        return hall(voice, site)
    return voice.say("report.site_hall", site=site.name, hall=hall(voice, site))


def hall(voice: Voice, site: SiteRow) -> Markup:
    """The hall of a site and where it is, or that it is to be found; and where to join it by video."""
    said = _hall(voice, site)
    if site.link is not None:
        said = voice.say("report.hall_link", hall=said, link=site.link)
    return marked(voice, said, ["tentative"] if site.tentative else [])


def _hall(voice: Voice, site: SiteRow) -> Markup:
    if site.hall is not None:
        if site.place is None or site.place == site.name or site.place in site.hall:
            return voice.text(site.hall)
        return voice.say("report.hall_at", hall=site.hall, place=site.place)
    if site.online:
        return voice.say("report.online")
    people = _at_least(voice, voice.count("people", site.people), open_ended=site.open_ended)
    wanted = (
        voice.say("report.hall_to_find", people=people) if site.people else voice.say("report.hall_to_find_uncounted")
    )
    if site.place is None or site.place == site.name:
        return wanted
    return voice.say("report.hall_to_find_place", place=site.place, hall=wanted)


def people(voice: Voice, count: HeadCount) -> Markup:
    """How many come, seated and otherwise."""
    if count.open_ended and not count.at_most and not count.others:
        return voice.say("report.people_not_known")
    said = voice.count("people", count.at_most)
    if count.open_ended:
        said = voice.say("report.people_open", people=voice.count("people", count.at_least))
    elif count.at_least < count.at_most:
        said = voice.say("report.people_range", least=voice.number(count.at_least), seated=said)
    if count.others:
        return voice.say("report.people_others", people=said, others=voice.count("people", count.others))
    return said


def number(voice: Voice, people: int, *, open_ended: bool) -> Markup:
    """A number of people for a table: not known, at least so many, or so many."""
    if open_ended and not people:
        return voice.say("report.number_not_known")
    return _at_least(voice, voice.number(people), open_ended=open_ended)


def _at_least(voice: Voice, people: Markup, *, open_ended: bool) -> Markup:
    return voice.say("report.at_least", people=people) if open_ended else people
