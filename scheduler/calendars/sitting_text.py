"""What the description of a sitting says: everything that its one-line summary leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.delegates import delegate_lines
from scheduler.calendars.text import one_line
from scheduler.facts.conferences import has_tentative_time, hour_is_chosen
from scheduler.facts.sittings import is_online, sittings_of

if TYPE_CHECKING:
    from scheduler.calendars.context import Context
    from scheduler.facts.sittings import Sitting


def description(context: Context, sitting: Sitting) -> str:
    """The full name, time, site, organiser, hosts, chair, delegates and basis, one fact a line."""
    conference = context.scenario.conferences[sitting.conference]
    lines = [
        one_line(conference.name),
        *context.facts(("part", part_name(context, sitting)), _time(context, sitting)),
        *([context.say("hour_proposed")] if hour_is_chosen(context.planned, sitting.conference, sitting.part) else []),
        *context.facts(
            ("site", _site(context, sitting)),
            ("link", link_of(context, sitting)),
            ("hall_kept", _hall_kept(context, sitting)),
            ("organiser", context.name(conference.organiser)),
            ("hosts", context.listing(conference.hosts)),
            ("chair", context.person(conference.chair) if conference.chair else None),
        ),
        *delegate_lines(context, sitting),
        *context.facts(
            ("attendees", _attendees(context, sitting)),
            ("merged", _merged(context, sitting)),
            ("source", conference.source),
        ),
    ]
    return "\n".join(lines)


def part_name(context: Context, sitting: Sitting) -> str | None:
    """The part's short name, where there are several parts."""
    parts = context.scenario.conferences[sitting.conference].parts
    return one_line(parts[sitting.part].label) if len(parts) > 1 else None


def site_name(context: Context, sitting: Sitting) -> str | None:
    """What tells a site from the others, where the part is at several."""
    same = [other for other in sittings_of(context.planned, sitting.conference) if other.part == sitting.part]
    return (_named(context, sitting) or sitting.site) if len(same) > 1 else None


def _named(context: Context, sitting: Sitting) -> str | None:
    """The site's own name, else its hall's, else its place's."""
    if sitting.site is None:
        return None
    hall = context.scenario.halls.get(sitting.hall or "")
    place = context.scenario.places.get(context.resolved.place_of_site(sitting.conference, sitting.site) or "")
    names = (context.scenario.conferences[sitting.conference].sites[sitting.site].name, hall and hall.label)
    name = next((name for name in (*names, place and place.label) if name), None)
    return one_line(name) if name else None


def time_is_tentative(context: Context, sitting: Sitting) -> bool:
    """Whether the scenario marks the time as not final yet."""
    conference = context.scenario.conferences[sitting.conference]
    return has_tentative_time(conference) or bool(
        conference.when.to_be_announced or conference.parts[sitting.part].tentative
    )


def _time(context: Context, sitting: Sitting) -> tuple[str, str]:
    span = context.span(sitting.start, sitting.end)
    return ("time_tentative" if time_is_tentative(context, sitting) else "time", span)


def _site(context: Context, sitting: Sitting) -> str | None:
    if sitting.site is None:
        return None
    site = context.scenario.conferences[sitting.conference].sites[sitting.site]
    name = site_name(context, sitting) or (one_line(site.name) if site.name else None)
    return context.say("online", site=name) if name and (site.online or is_online(context.planned, sitting)) else name


def link_of(context: Context, sitting: Sitting) -> str | None:
    """The web address to join a sitting at."""
    sites = context.scenario.conferences[sitting.conference].sites
    return sites[sitting.site].link if sitting.site else None


def _hall_kept(context: Context, sitting: Sitting) -> str | None:
    """From set-up to tear-down, where the hall needs either; between two parts of a day it stays as it is."""
    hall = context.scenario.halls.get(sitting.hall or "")
    if hall is None:
        return None
    day = [
        other
        for other in sittings_of(context.planned, sitting.conference)
        if other.hall == sitting.hall and other.start.date() == sitting.start.date()
    ]
    first, last = min(other.start for other in day), max(other.end for other in day)
    start = sitting.start - hall.setup.timedelta if sitting.start == first else sitting.start
    end = sitting.end + hall.teardown.timedelta if sitting.end == last else sitting.end
    return None if (start, end) == (sitting.start, sitting.end) else context.short_span(start, end)


def _merged(context: Context, sitting: Sitting) -> str:
    """The conferences that are held with this one instead of by themselves."""
    names = context.planned.merged.get(sitting.conference, ())
    return context.listing(context.scenario.conferences[name].name for name in names)


def _attendees(context: Context, sitting: Sitting) -> str:
    """Those who must be there; a deputy with whom it stands in for."""
    represented = context.plan.conferences[sitting.conference].represented
    return context.listing(
        context.say("stand_in", deputy=context.person(person), person=context.person(represented[person]))
        if person in represented
        else context.person(person)
        for person in context.concerns.attendees.get(sitting, ())
    )
