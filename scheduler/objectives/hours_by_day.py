"""On the model's side: the hours in which a conference's organiser works, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from scheduler.model import Model


def hours_by_day(model: Model, conference: str) -> dict[date, tuple[int, int]]:
    """For each working day on the grid, when work begins and ends, in minutes after midnight.

    Days off are missing. They are days of the conference's zone.
    """
    resolved = model.resolved
    calendar = resolved.scenario.calendars[resolved.unit_calendar(resolved.scenario.conferences[conference].organiser)]
    dates = model.time.days(resolved.zone_of_conference(conference)).dates
    return {
        day: (min(start for start, _ in shifts), max(end for _, end in shifts))
        for day, shifts in calendar.shifts(dates[0], dates[-1])
        if shifts
    }
