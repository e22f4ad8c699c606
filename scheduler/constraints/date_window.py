"""The days a conference may fall on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import StartConstraint, Subject, Violation
from scheduler.constraints.names import part_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from scheduler.model import Timeline
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class DateWindow(StartConstraint):
    """A conference starts on one of the days its planner allows, and its later parts so many days after.

    For part p on day n of a conference that may start from day a to day b (one day where it is stated)::

        a + n - 1 <= day of start_p <= b + n - 1

    Days are those of the conference's zone. Subject: a conference and a part.
    """

    name = "date_window"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every part of every conference whose days are stated."""
        for name, conference in resolved.scenario.conferences.items():
            if stated_days(resolved, name) is not None:
                for part in conference.parts:
                    yield name, part

    def allowed(self, timeline: Timeline, subject: Subject, candidates: Sequence[int]) -> list[int]:
        """The grains of the allowed days."""
        conference, part = subject
        first, last = _window(timeline.resolved, conference, part)
        days = timeline.days(timeline.resolved.zone_of_conference(conference))
        opens = days.bounds[bisect_left(days.dates, first)]
        closes = days.bounds[bisect_right(days.dates, last)]
        return [grain for grain in candidates if opens <= grain < closes]

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Read the date of the recorded start."""
        conference, part = subject
        span = plan.conferences[conference].parts.get(part)
        if span is None:
            return
        start = span.start.astimezone(resolved.zone_of_conference(conference))
        first, last = _window(resolved, conference, part)
        if not first <= start.date() <= last:
            yield self.broken(
                subject,
                "day" if first == last else "",
                part=part_name(resolved, conference, part),
                start=start.isoformat(),
                first=first.isoformat(),
                last=last.isoformat(),
            )


def stated_days(resolved: Resolved, conference: str) -> tuple[date, date] | None:
    """The first and last day on which a conference may start, as stated; None if that hangs on another."""
    when = resolved.scenario.conferences[conference].when
    if when.within is not None:
        return when.within.first, when.within.last
    if when.on is not None:
        return when.on.day.date, when.on.day.date
    if when.at is not None:
        zone = resolved.zone_of_conference(conference)
        day = resolved.instant(when.at, zone).astimezone(zone).date()
        return day, day
    return None


def _window(resolved: Resolved, conference: str, part: str) -> tuple[date, date]:
    stated = stated_days(resolved, conference)
    assert stated is not None
    later = timedelta(days=resolved.scenario.conferences[conference].parts[part].day - 1)
    return stated[0] + later, stated[1] + later
