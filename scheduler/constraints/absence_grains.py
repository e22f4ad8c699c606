"""When a person is away, grain by grain: the model's side alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from scheduler.model import Model
    from scheduler.model.timeline import Timeline
    from scheduler.scenario.nouns import Weekly


def away_grains(model: Model, person: str, absence: str) -> bytes:
    """For each grain of the grid, 1 if the absence touches it; weekly hours are read off each grain's own clock."""
    given = model.resolved.scenario.people[person].away[absence]
    zone = model.resolved.zone_of_person(person)
    if given.weekly is not None:
        return _weekly(model.time, zone, given.weekly)
    assert given.when is not None
    grid = model.time.grid
    first, last = (_grain_time(moment, zone) for moment in (given.when.start, given.when.end))
    return bytes(int(grid.instant(grain + 1) > first and grid.instant(grain) < last) for grain in range(grid.count))


def _grain_time(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def _weekly(time: Timeline, zone: ZoneInfo, weekly: Weekly) -> bytes:
    days = time.days(zone)
    first, last = (weekly.hours.start.minutes, weekly.hours.end.minutes) if weekly.hours else (0, 24 * 60)
    return bytes(
        int(
            days.date_of(grain).weekday() in weekly.days.days
            and first < days.shown[grain] + time.minutes
            and days.shown[grain] < last
        )
        for grain in range(time.grid.count)
    )
