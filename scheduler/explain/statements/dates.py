"""What the rules on days and times say."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.date_window import stated_days
from scheduler.messages import formats
from scheduler.scenario.busy_time import busy_days
from scheduler.scenario.grammar import Period
from scheduler.scenario.grammar.day_span import DayPart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.constraints import Subject
    from scheduler.explain.statements.speech import Said, Speech
    from scheduler.scenario.grammar import ClockSpan
    from scheduler.scenario.reading import KeyPath
    from scheduler.scenario.resolved import Resolved

MOST_DAYS = 5
"""So many days are named one by one."""


def horizon(speech: Speech, subject: Subject) -> Said:
    """The days the plan may use; or what takes longer than all of them."""
    if not subject:
        period = speech.period(Period(*speech.scenario.days))
        return speech.said("horizon", ("horizon",), period=period)
    thing, whole = subject
    if thing in speech.scenario.conferences:
        minutes = speech.conference(thing).parts[whole].duration.minutes
        length = speech.minutes(minutes)
        return speech.said("horizon_part", duration_path(*subject), part=speech.part(*subject), length=length)
    effort = speech.task(thing).effort
    assert effort is not None
    unit, length = speech.name(whole), speech.minutes(effort.minutes)
    return speech.said("horizon_task", ("tasks", thing, "effort"), task=speech.name(thing), unit=unit, length=length)


def as_of(speech: Speech, subject: Subject) -> Said:
    """The day on which the plan is made."""
    day = formats.day_in_prose(speech.language, speech.scenario.today)
    return speech.said("as_of", *_as_of(speech), day=day)


def _as_of(speech: Speech) -> tuple[KeyPath, ...]:
    """Where the day on which the plan is made is written: by itself, or as the date of the document."""
    document = speech.scenario.document
    dated = document is not None and document.date is not None and document.date.date == speech.scenario.today
    return (("as_of",), ("document", "date")) if dated else (("as_of",),)


def date_window(speech: Speech, subject: Subject) -> Said:
    """The days a part may fall on."""
    conference, part = subject
    stated = stated_days(speech.resolved, conference)
    assert stated is not None
    later = timedelta(days=speech.conference(conference).parts[part].day - 1)
    first, last = (formats.day_in_prose(speech.language, day + later) for day in stated)
    paths: list[KeyPath] = [_when(speech, conference)]
    paths += [("conferences", conference, "parts", part, "day")] if later else []
    entry = "date_window_day" if first == last else "date_window"
    return speech.said(entry, *paths, part=speech.part(conference, part), first=first, last=last)


def start_time(speech: Speech, subject: Subject) -> Said:
    """The times of day a part may start at or lie in."""
    conference, part = subject
    found = [*_opening(speech, conference, part), *_sessions(speech, conference, part)]
    limits = speech.listing([text for text, _ in found])
    return speech.said("start_time", *(path for _, path in found), part=speech.part(conference, part), limits=limits)


def _opening(speech: Speech, conference: str, part: str) -> Iterator[tuple[str, KeyPath]]:
    given, whole = speech.conference(conference), ("conferences", conference)
    own = given.parts[part]
    if own.at is not None:
        yield speech.say("start_at", times=speech.written(own.at)), (*whole, "parts", part, "at")
    if part != next(iter(given.parts)):
        return
    if given.when.times:
        times = speech.either([speech.written(time) for time in given.when.times])
        yield speech.say("start_at", times=times), (*whole, "when", "times")
    if given.when.at is not None:
        at = formats.clock_in_prose(speech.language, given.when.at.at)
        yield speech.say("start_at", times=at), (*whole, "when", "at")


def _sessions(speech: Speech, conference: str, part: str) -> Iterator[tuple[str, KeyPath]]:
    given, whole = speech.conference(conference), ("conferences", conference)
    own, when = given.parts[part], given.when
    if own.sessions:
        yield _lie_in(speech, own.sessions), (*whole, "parts", part, "sessions")
    if own.at is not None or own.sessions:
        return
    if when.sessions:
        yield _lie_in(speech, when.sessions), (*whole, "when", "sessions")
    if own.day == 1 and when.on is not None and when.on.part not in (None, DayPart.DAY):
        yield _lie_in(speech, [str(when.on.part)]), (*whole, "when", "on")


def _lie_in(speech: Speech, sessions: Sequence[str]) -> str:
    return speech.say("lie_in", sessions=speech.either([speech.written(DayPart(session)) for session in sessions]))


def session_hours(speech: Speech, subject: Subject) -> Said:
    """The hours a part must lie in, and how long it takes; only a working day where its time is stated."""
    conference, part = subject
    given, when = speech.conference(conference), ("conferences", conference, "when")
    week = ("calendars", speech.resolved.unit_calendar(given.organiser), "week")
    less = _less_hours(speech, conference)
    busy: list[KeyPath] = [("units", given.organiser, "busy")] if less else []
    if given.parts[part].at is not None or given.when.at is not None:
        return speech.said("session_hours_day", week, *busy, part=speech.part(conference, part), less=less)
    paths: list[KeyPath] = [duration_path(conference, part), (*when, "hours") if given.when.hours else week, *busy]
    hours = [*(given.when.hours or usual_hours(speech.resolved, conference))]
    if given.when.evenings:
        hours.append(given.when.evenings)
        paths.append((*when, "evenings"))
    weekends = given.when.weekends or given.parts[part].weekends
    return speech.said(
        "session_hours_any_day" if weekends else "session_hours",
        *paths,
        part=speech.part(conference, part),
        length=speech.minutes(given.parts[part].duration.minutes),
        hours=speech.either([speech.written(span) for span in hours]),
        less=less,
    )


def _less_hours(speech: Speech, conference: str) -> str:
    """On which days the organiser does not work all of its hours, and which calendars say so."""
    unit = speech.conference(conference).organiser
    stated = stated_days(speech.resolved, conference) or speech.scenario.days
    days = busy_days(speech.scenario, unit, *stated)
    if not days:
        return ""
    shown = ", ".join(formats.day(speech.language, day) for day in [*days][:MOST_DAYS])
    entry = "less_hours" if len(days) <= MOST_DAYS else "less_hours_and_more"
    reasons = "; ".join(dict.fromkeys(days.values()))
    return speech.say(entry, unit=speech.name(unit), days=shown, reasons=reasons)


def usual_hours(resolved: Resolved, conference: str) -> tuple[ClockSpan, ...]:
    """The hours of the first weekday that is worked, in the season of the conference."""
    stated = stated_days(resolved, conference) or resolved.scenario.days
    calendar = resolved.scenario.calendars[resolved.unit_calendar(resolved.conference(conference).organiser)]
    return next(filter(None, (calendar.usual_hours(stated[0], weekday) for weekday in range(7))), ())


def earliest_start(speech: Speech, subject: Subject) -> Said:
    """The instant before which something may not start."""
    (name,) = subject
    resolved = speech.resolved
    if name in speech.scenario.conferences:
        section, not_before, zone = "conferences", speech.conference(name).not_before, resolved.zone_of_conference(name)
    else:
        section, not_before, zone = (
            "tasks",
            speech.task(name).not_before,
            resolved.zone_of_unit(resolved.owners(name)[0]),
        )
    own = resolved.instant(not_before, zone) if not_before else resolved.now
    paths = ((section, name, "not_before"),) if own > resolved.now else _as_of(speech)
    earliest = max(own, resolved.now).astimezone(zone)
    return speech.said("earliest_start", *paths, thing=speech.name(name), earliest=speech.moment(earliest))


def suspension(speech: Speech, subject: Subject) -> Said:
    """The days on which nobody gathers."""
    conference, part, key = subject
    order = speech.scenario.restrictions[key]
    where = speech.name(order.territory) if order.territory else speech.say("everywhere")
    return speech.said(
        "suspension",
        ("restrictions", key),
        part=speech.part(conference, part),
        within=formats.capital(speech.within(order.during)),
        where=where,
        order=speech.aside(order.name or order.reason),
    )


def _when(speech: Speech, conference: str) -> KeyPath:
    when = speech.conference(conference).when
    way = next(name for name in ("within", "on", "at") if getattr(when, name) is not None)
    return ("conferences", conference, "when", way)


def duration_path(conference: str, part: str) -> KeyPath:
    """Where a part's length is written: with the part, or with a conference that is all of one piece."""
    whole = ("conferences", conference)
    return (*whole, "duration") if part == "main" else (*whole, "parts", part, "duration")
