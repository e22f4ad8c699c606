"""When a person is away, grain by grain: the model's side alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scheduler.model import Model
    from scheduler.model.days_around import DaysAround
    from scheduler.scenario.nouns import Weekly


def away_grains(model: Model, person: str, absence: str) -> bytes:
    """For each grain of the grid, 1 if the person is away by an entry."""
    given = model.resolved.scenario.people[person].away[absence]
    around = model.time.days_around(model.resolved.zone_of_person(person))
    if given.weekly is not None:
        stretches = _weekly(around, given.weekly)
    else:
        assert given.when is not None
        stretches = iter([(_first(model, around, given.when.start), _after(model, around, given.when.end))])
    away = bytearray(model.time.grid.count)
    for start, end in stretches:
        first, after = model.time.clipped(start), model.time.clipped(end)
        away[first:after] = b"\x01" * (after - first)
    return bytes(away)


def _first(model: Model, around: DaysAround, start: datetime) -> int:
    """The grain in which an absence begins; what was read from a calendar may begin between two."""
    if start.tzinfo is not None:
        return model.time.grid.floor(start)
    minutes = start.hour * 60 + start.minute
    return around.clock(around.number(start.date()), minutes // model.time.minutes * model.time.minutes)


def _after(model: Model, around: DaysAround, end: datetime) -> int:
    """The first grain that begins when an absence is over."""
    if end.tzinfo is not None:
        return model.time.grid.ceil(end)
    minutes = end.hour * 60 + end.minute
    return around.clock(around.number(end.date()), -(-minutes // model.time.minutes) * model.time.minutes)


def _weekly(around: DaysAround, weekly: Weekly) -> Iterator[tuple[int, int]]:
    first, last = (weekly.hours.start.minutes, weekly.hours.end.minutes) if weekly.hours else (0, 24 * 60)
    for number, day in enumerate(around.days.dates):
        if day.weekday() in weekly.days.days:
            yield around.clock(number, first), around.clock(number, last)
