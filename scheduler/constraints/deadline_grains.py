"""Stated deadlines as grains, found by indexing the grid: the model's side alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.scenario.grammar import DeadlineText
    from scheduler.scenario.nouns import Due
    from scheduler.scenario.working.grains import Grid
    from scheduler.scenario.working.grid_days import MaskDays


def working_grains_before_deadline(model: Model, task: str, owner: str, unit: str) -> cp_model.LinearExpr:
    """How many working grains ``unit`` has before the stated deadline of a task that ``owner`` does.

    An absolute deadline is a number; one counted from a conference is a table over the conference's start.
    """
    due = model.resolved.scenario.tasks[task].due
    assert due is not None
    before = model.work.mask(unit).count_before
    days = model.time.working_days(owner)
    if due.by is not None:
        return model.constant(before(_stated(due.by, days)))
    conference = due.before or due.after
    assert conference is not None
    zone_days = model.time.days(model.resolved.zone_of_conference(conference))
    name = ("deadline", task, owner, unit)
    if due.before is not None:
        return model.when.at_begin(
            conference, None, name, lambda grain: before(_counted(due, days, grain, zone_days.date_of(grain)))
        )
    return model.when.at_finish(
        conference, None, name, lambda grain: before(_counted(due, days, grain, zone_days.date_of(grain)))
    )


def _stated(by: DeadlineText, days: MaskDays) -> int:
    number = days.days.nearest(by.day)
    if by.clock is None:
        return _end_of_work(days, days.before(number, 1) if by.strictly_before else number)
    if by.clock.tzinfo is None:
        return _clock(days, number, by.clock.hour * 60 + by.clock.minute)
    offset = by.clock.utcoffset()
    assert offset is not None
    minutes = by.clock.hour * 60 + by.clock.minute - int(offset.total_seconds()) // 60
    return _utc(days.days.grid, by.day, minutes)


def _counted(due: Due, days: MaskDays, grain: int, day: date) -> int:
    if due.lead is not None:
        return _back(days, grain, due.lead.minutes // days.days.grid.minutes)
    today = days.days.nearest(day)
    number: int | None
    if due.days is not None:
        number = today - due.days if due.before else today + due.days
    elif due.before:
        number = days.before(today, due.working_days or 0, due.counting)
    else:
        number = days.after(today, due.working_days or 0, due.counting)
        number = len(days.days.dates) if number is None else number
    if number is None or number < 0:
        return 0
    if number >= len(days.days.dates):
        return days.days.grid.count
    return _end_of_work(days, number) if due.at is None else _clock(days, number, due.at.minutes)


def _back(days: MaskDays, grain: int, grains: int) -> int:
    """The grain from which so many working grains lie before another; 0 if there are not so many."""
    position = days.mask.count_before(grain) - grains
    return days.mask.start(position) if 0 <= position < len(days.mask.positions) else grain if position >= 0 else 0


def _end_of_work(days: MaskDays, number: int | None) -> int:
    return 0 if number is None else days.end_of_work(number) or 0


def _clock(days: MaskDays, number: int, minutes: int) -> int:
    return days.days.grain(number, minutes) or 0


def _utc(grid: Grid, day: date, minutes: int) -> int:
    instant = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minutes)
    return grid.floor(instant)
