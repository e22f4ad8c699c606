"""The hours of the day in which a conference takes place."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import StartConstraint, Subject, Violation
from scheduler.constraints.names import part_name
from scheduler.scenario.working.periods import clock_instant, merged, midnight
from scheduler.scenario.working.shift import DAY, Shift

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from scheduler.model import Timeline
    from scheduler.plan import Plan, Span
    from scheduler.scenario.grammar import ClockSpan
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.calendar import Calendar
    from scheduler.scenario.working.grid_days import GridDays

Stretches = list[tuple[int, int]]
"""Stretches of a day in minutes after midnight, in order and apart."""


class SessionHours(StartConstraint):
    """A conference takes place on working days, in working hours, and is not cut in two by a break.

    Each part lies inside one of the organiser's shifts of its day; one longer than the longest lies between the
    first opening and the last closing. ``hours`` take the place of the shifts, and ``evenings`` are added. Days
    off are allowed where ``weekends`` says so, with the hours of the first weekday that is worked. A part whose
    time is stated keeps to no hours, and if its date is stated too, to no working day. For part p and the open
    stretches [a, b) of its day::

        a <= start_p and end_p <= b for one of them,
        or, if p is longer than each: least a <= start_p and end_p <= greatest b

    Days and hours are read in the conference's zone. Subject: a conference and a part.
    """

    name = "session_hours"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every part whose date and time are not both stated."""
        for name, conference in resolved.scenario.conferences.items():
            for part in conference.parts:
                if not (time_stated(resolved, name, part) and _date_stated(resolved, name)):
                    yield name, part

    def allowed(self, timeline: Timeline, subject: Subject, candidates: Sequence[int]) -> list[int]:
        """The grains from which a part lies in a stretch of its day, by what the clock shows and reaches."""
        conference, part = subject
        days = timeline.days(timeline.resolved.zone_of_conference(conference))
        minutes = timeline.resolved.scenario.conferences[conference].parts[part].duration.minutes
        stretches = _stretches_of_days(timeline.resolved, days, conference, part)
        rooms = [_rooms(found, minutes) for found in stretches]
        if time_stated(timeline.resolved, conference, part):
            return [grain for grain in candidates if stretches[days.number_at(grain)] is not None]
        fitting = _starts_in(days, timeline.grains(minutes), rooms)
        return [grain for grain in candidates if grain in fitting]

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Look the day of the recorded span up in the organiser's working time."""
        conference, part = subject
        span = plan.conferences[conference].parts.get(part)
        if span is None:
            return
        start = span.start.astimezone(resolved.zone_of_conference(conference))
        usable = resolved.hours_of(conference).is_working_day(start.date()) or _weekends(resolved, conference, part)
        name, end = part_name(resolved, conference, part), span.end.astimezone(start.tzinfo)
        if not usable:
            yield self.broken(subject, "day_off", part=name, start=start.isoformat())
        elif not (
            time_stated(resolved, conference, part) or _fits(span, open_hours(resolved, conference, start.date()))
        ):
            yield self.broken(subject, part=name, start=start.isoformat(), end=end.isoformat())


def time_stated(resolved: Resolved, conference: str, part: str) -> bool:
    """Whether a part begins at a stated time, so that it keeps to no hours."""
    given = resolved.scenario.conferences[conference]
    opens = part == next(iter(given.parts))
    return given.parts[part].at is not None or (opens and given.when.at is not None)


def _date_stated(resolved: Resolved, conference: str) -> bool:
    when = resolved.scenario.conferences[conference].when
    return when.at is not None or when.on is not None


def _weekends(resolved: Resolved, conference: str, part: str) -> bool:
    given = resolved.scenario.conferences[conference]
    return given.when.weekends or given.parts[part].weekends


def _calendar(resolved: Resolved, conference: str) -> Calendar:
    organiser = resolved.scenario.conferences[conference].organiser
    return resolved.scenario.calendars[resolved.unit_calendar(organiser)]


def _usual_hours(calendar: Calendar, day: date) -> tuple[ClockSpan, ...]:
    """The hours, in the season of a day, of the first weekday that is worked."""
    return next(filter(None, (calendar.usual_hours(day, weekday) for weekday in range(7))), ())


def _stretches_of_days(resolved: Resolved, days: GridDays, conference: str, part: str) -> list[Stretches | None]:
    """For each day of the grid the stretches that a part may use; None on a day that it may not use at all."""
    calendar, when = _calendar(resolved, conference), resolved.scenario.conferences[conference].when
    weekends = _weekends(resolved, conference, part)
    found: list[Stretches | None] = []
    for day, shifts in calendar.shifts(days.dates[0], days.dates[-1]):
        spans = list(shifts) or _minutes(_usual_hours(calendar, day))
        if when.hours:
            spans = _minutes(when.hours)
        evenings = _minutes([when.evenings] if when.evenings else [])
        found.append(_joined(spans + evenings) if shifts or weekends else None)
    return found


def _minutes(spans: Iterable[ClockSpan]) -> Stretches:
    return [(span.start.minutes, span.end.minutes) for span in spans]


def _joined(stretches: Stretches) -> Stretches:
    joined: Stretches = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _rooms(stretches: Stretches | None, minutes: int) -> Stretches:
    """The stretches, or the day from its first opening to its last closing for what fits into none of them."""
    if not stretches or any(end - start >= minutes for start, end in stretches):
        return stretches or []
    return [(stretches[0][0], stretches[-1][1])]


def _starts_in(days: GridDays, length: int, rooms: Sequence[Stretches]) -> set[int]:
    """The grains from which so many grains of one day lie in one of its stretches."""
    return {
        first
        for number, stretches in enumerate(rooms)
        for start, end in stretches
        for first in range(days.bounds[number], days.bounds[number + 1] - length + 1)
        if start <= days.shown[first] and days.reached[first + length - 1] < end
    }


def open_hours(resolved: Resolved, conference: str, day: date) -> tuple[Shift, ...]:
    """The stretches of a usable day in which a conference may sit, as instants."""
    working = resolved.hours_of(conference)
    when = resolved.scenario.conferences[conference].when
    if when.hours:
        shifts = [_of_clock(span, day, working.zone) for span in when.hours]
    elif working.is_working_day(day):
        shifts = [*working.shifts_between(midnight(day, working.zone), midnight(day + DAY, working.zone))]
    else:
        usual = _usual_hours(_calendar(resolved, conference), day)
        shifts = [_of_clock(span, day, working.zone) for span in usual]
    return merged([*shifts, *([_of_clock(when.evenings, day, working.zone)] if when.evenings else [])])


def _of_clock(span: ClockSpan, day: date, zone: ZoneInfo) -> Shift:
    return Shift(clock_instant(day, span.start.minutes, zone), clock_instant(day, span.end.minutes, zone))


def _fits(span: Span, shifts: Sequence[Shift]) -> bool:
    if not shifts:
        return False
    start, end = span.start.astimezone(UTC), span.end.astimezone(UTC)
    if all(shift.end - shift.start < end - start for shift in shifts):
        return shifts[0].start <= start and end <= shifts[-1].end
    return any(shift.start <= start and end <= shift.end for shift in shifts)
