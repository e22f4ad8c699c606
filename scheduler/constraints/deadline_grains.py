"""Stated deadlines as grains, found by indexing days and grains: the model's side alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.model.days_around import WorkingDays
    from scheduler.scenario.grammar import DeadlineText
    from scheduler.scenario.nouns import Due
    from scheduler.scenario.working.grains import Grid


def working_grains_before_deadline(model: Model, task: str, owner: str, unit: str) -> cp_model.LinearExpr:
    """How many working grains ``unit`` has before the stated deadline of a task that ``owner`` does.

    An absolute deadline is a number; one counted from a conference is a table over the conference's start or end.
    """
    due = model.resolved.scenario.tasks[task].due
    assert due is not None
    before = model.work.mask(unit).count_before
    days = model.time.working_days(owner)
    if due.by is not None:
        return model.constant(before(_stated(due.by, days, model.time.grid)))
    conference = due.before or due.after
    assert conference is not None
    around = model.time.days_around(model.resolved.zone_of_conference(conference))
    name = ("deadline", task, owner, unit)
    if due.lead is not None:
        lead = model.time.grains(due.lead.minutes)
        return model.when.at_begin(conference, None, name, lambda grain: before(days.back(grain, lead)))
    if due.before is not None:
        return model.when.at_begin(
            conference, None, name, lambda grain: before(_back(due, days, days.around.number(around.date_at(grain))))
        )
    return model.when.at_finish(
        conference, None, name, lambda grain: before(_on(due, days, days.around.number(around.date_of_end(grain))))
    )


def in_question(model: Model, task: str) -> tuple[cp_model.IntVar, ...]:
    """The literals that make a stated deadline one: the conference it is counted from takes place."""
    due = model.resolved.scenario.tasks[task].due
    conference = due and (due.before or due.after)
    return (model.outcomes.takes_place(conference),) if conference else ()


def _stated(by: DeadlineText, days: WorkingDays, grid: Grid) -> int:
    number = days.around.number(by.day)
    if by.clock is None:
        return days.end_of_work(days.before(number, 1) if by.strictly_before else number)
    minutes = by.clock.hour * 60 + by.clock.minute
    if by.clock.tzinfo is None:
        return days.around.clock(number, minutes)
    offset = by.clock.utcoffset()
    assert offset is not None
    midnight = datetime(by.day.year, by.day.month, by.day.day, tzinfo=UTC)
    return grid.floor(midnight + timedelta(minutes=minutes) - offset)


def _back(due: Due, days: WorkingDays, today: int) -> int:
    if due.days is not None:
        return _by_day(due, days, today - due.days)
    return _by_day(due, days, days.before(today, due.working_days or 0, due.counting))


def _on(due: Due, days: WorkingDays, today: int) -> int:
    if due.days is not None:
        return _by_day(due, days, today + due.days)
    return _by_day(due, days, days.after(today, due.working_days or 0, due.counting))


def _by_day(due: Due, days: WorkingDays, number: int) -> int:
    return days.end_of_work(number) if due.at is None else days.around.clock(number, due.at.minutes)
