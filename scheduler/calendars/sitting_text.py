"""What the description of a sitting says: everything that its one-line summary leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.delegates import delegate_lines
from scheduler.calendars.sittings import merged_into
from scheduler.calendars.text import one_line
from scheduler.messages import formats
from scheduler.scenario.grammar import Moment

if TYPE_CHECKING:
    from scheduler.calendars.context import Context
    from scheduler.calendars.sittings import Sitting


def description(context: Context, sitting: Sitting) -> str:
    """The full name, time, site, organiser, hosts, chair, delegates and basis, one fact a line."""
    conference = context.scenario.conferences[sitting.conference]
    lines = [
        one_line(conference.name),
        *context.facts(("part", part_name(context, sitting)), _time(context, sitting)),
        *([context.say("hour_proposed")] if _hour_is_proposed(context, sitting) else []),
        *context.facts(
            ("site", _site(context, sitting)),
            ("hall_kept", _hall_kept(context, sitting)),
            ("organiser", context.name(conference.organiser)),
            ("hosts", context.listing(conference.hosts)),
            ("chair", context.name(conference.chair) if conference.chair else None),
        ),
        *delegate_lines(context, sitting),
        *context.facts(
            ("attendees", _attendees(context, sitting)),
            ("merged", context.listing(context.name(name) for name in merged_into(context.plan, sitting.conference))),
            ("source", conference.source),
        ),
    ]
    return "\n".join(lines)


def part_name(context: Context, sitting: Sitting) -> str | None:
    """The part's short name, where there are several parts."""
    parts = context.scenario.conferences[sitting.conference].parts
    return one_line(parts[sitting.part].label) if len(parts) > 1 else None


def site_name(context: Context, sitting: Sitting) -> str | None:
    """The site's name, else its hall's, where there are several sites."""
    sites = context.scenario.conferences[sitting.conference].sites
    if len(sites) == 1:
        return None
    name = sites[sitting.site].name or (context.scenario.halls[sitting.hall].label if sitting.hall else None)
    return one_line(name or sitting.site)


def time_is_tentative(context: Context, sitting: Sitting) -> bool:
    """Whether the scenario marks the time as not final yet."""
    conference = context.scenario.conferences[sitting.conference]
    when, part = conference.when, conference.parts[sitting.part]
    marked = conference.remark("tentative", "when") is not None
    return marked or bool(when.tentative or when.to_be_announced or part.tentative)


def _time(context: Context, sitting: Sitting) -> tuple[str, str]:
    span = formats.span_in_prose(context.language, sitting.start, sitting.end)
    return ("time_tentative" if time_is_tentative(context, sitting) else "time", span)


def _hour_is_proposed(context: Context, sitting: Sitting) -> bool:
    """Whether nothing the planner wrote gives the hour, so that the scheduler chose it."""
    conference = context.scenario.conferences[sitting.conference]
    when, part = conference.when, conference.parts[sitting.part]
    if when.at or when.same_start_as or part.at or len(when.times) == 1:
        return False
    wished = when.prefer
    if not isinstance(wished, Moment):
        return True
    return context.resolved.instant(wished, context.resolved.zone_of_conference(sitting.conference)) != sitting.start


def _site(context: Context, sitting: Sitting) -> str | None:
    site = context.scenario.conferences[sitting.conference].sites[sitting.site]
    name = site_name(context, sitting) or (one_line(site.name) if site.name else None)
    return context.say("online", site=name) if name and site.online else name


def _hall_kept(context: Context, sitting: Sitting) -> str | None:
    """From set-up to tear-down, where the hall needs either."""
    hall = context.scenario.halls.get(sitting.hall or "")
    if hall is None or not (hall.setup.minutes or hall.teardown.minutes):
        return None
    start, end = sitting.start - hall.setup.timedelta, sitting.end + hall.teardown.timedelta
    return formats.span(context.language, start, end)


def _attendees(context: Context, sitting: Sitting) -> str:
    """Those who must be there, each once; a deputy with whom it stands in for."""
    record = context.plan.conferences[sitting.conference]
    represented = {deputy: person for person, deputy in record.stand_ins.items()}
    people = dict.fromkeys(person for those in record.attendees.values() for person in those)
    return context.listing(
        context.say("stand_in", deputy=context.name(person), person=context.name(represented[person]))
        if person in represented
        else context.name(person)
        for person in people
    )
