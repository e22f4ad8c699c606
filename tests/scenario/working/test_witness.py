"""The clock's own witness: a naive walk, minute by minute, against both tellings of working time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler.scenario.working import (
    CalendarRangeError,
    Convention,
    Grid,
    GridDays,
    Mask,
    MaskDays,
    OffGridError,
    WorkingTime,
    working_periods,
)
from scheduler.scenario.working.calendar import Calendar
from tests.scenario.working.walk import MINUTE, Hours, Walk, instants, quarters, walks

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

CONVENTIONS: tuple[Convention, ...] = ("difference", "clear")


def told(question: Callable[[], object]) -> object:
    """An answer, or None where the calendar does not reach far enough."""
    try:
        return question()
    except CalendarRangeError:
        return None


witness = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def time_of(walk: Walk) -> WorkingTime:
    return WorkingTime.of(walk.office, walk.zone, walk.first, walk.last)


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def written(week: dict[int, Hours]) -> dict[str, list[str]]:
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return {names[day]: [f"{clock(start)}-{clock(end)}" for start, end in shifts] for day, shifts in week.items()}


@witness
@given(walks())
def test_a_written_calendar_has_the_hours_of_the_office(walk: Walk) -> None:
    office = walk.office
    calendar = Calendar.model_validate(
        {
            "week": written(office.week),
            "seasons": {"winter": {"from": "01/11", "to": "31/3", "week": written(office.winter)}},
            "closed": {day.isoformat(): "closed" for day in sorted(office.closed)},
            "working": {day.isoformat(): {"like": "mon"} for day in sorted(office.swapped)},
        }
    )
    assert [*calendar.shifts(walk.first, walk.last)] == [*office.shifts(walk.first, walk.last)]


@witness
@given(walks())
def test_periods_hold_exactly_the_working_minutes(walk: Walk) -> None:
    shifts = working_periods(walk.office, walk.zone, walk.first, walk.last)
    listed = [start + n * MINUTE for start, end in shifts for n in range((end - start) // MINUTE)]
    assert listed == [instant for instant, _, works in walk.minutes if works]
    assert all(before.end < after.start for before, after in pairwise(shifts))


@witness
@given(walks(), st.data())
def test_minutes(walk: Walk, data: st.DataObject) -> None:
    time = time_of(walk)
    start, end = instants(data, walk), instants(data, walk)
    forward = sum(works for _, _, works in walk.minutes[walk.place(start) : walk.place(end)])
    backward = sum(works for _, _, works in walk.minutes[walk.place(end) : walk.place(start)])
    assert time.minutes_between(start, end) == forward - backward
    amount = data.draw(st.sampled_from([abs(forward - backward) or 1]) | st.integers(1, 3000))
    assert told(lambda: time.add(start, amount)) == walk.add(start, amount)
    assert told(lambda: time.subtract(start, amount)) == walk.subtract(start, amount)
    assert time.add(start, 0) == start == time.subtract(start, 0)


@witness
@given(walks(), st.data())
def test_instants(walk: Walk, data: st.DataObject) -> None:
    time = time_of(walk)
    instant = instants(data, walk)
    rest = walk.minutes[walk.place(instant) :]
    assert time.is_working(instant) == (bool(rest) and rest[0][2])
    assert told(lambda: time.next_working_instant(instant)) == next((at for at, _, works in rest if works), None)
    assert told(lambda: time.previous_working_instant(instant)) == walk.last_worked(instant)


@witness
@given(walks(), st.data())
def test_days(walk: Walk, data: st.DataObject) -> None:
    time = time_of(walk)
    day = data.draw(st.dates(walk.first, walk.last))
    other = data.draw(st.dates(walk.first, walk.last))
    assert time.is_working_day(day) == (day in walk.working_days)
    convention = data.draw(st.sampled_from(CONVENTIONS))
    count = data.draw(st.integers(0, 4))
    before = told(lambda: time.working_days_before(day, count, convention))
    after = told(lambda: time.working_days_after(day, count, convention))
    assert before == walk.step_days(day, count, convention, -1)
    assert after == walk.step_days(day, count, convention, +1)
    passed = sum(day <= at < other for at in walk.working_days)
    back = sum(other <= at < day for at in walk.working_days)
    assert time.working_days_between(day, other) == passed - back
    if day < other:
        between = sum(day < at < other for at in walk.working_days)
        assert time.working_days_between(day, other, "clear") == between
    if day in walk.working_days:
        works = [at for at, reached, working in walk.minutes if working and reached.date() == day]
        assert time.start_of_work(day) == works[0]
        assert time.end_of_work(day) == works[-1] + MINUTE


def grids(data: st.DataObject, walk: Walk) -> Grid:
    """A grid over the days of the walk, or one that begins and ends inside them, off civil midnights."""
    minutes = data.draw(st.sampled_from([15, 30, 5]))
    start = walk.beginning + data.draw(st.sampled_from([0, 0, 15, 720])) * MINUTE
    end = walk.ending - data.draw(st.sampled_from([0, 0, 15, 720])) * MINUTE
    return Grid(start, minutes, (end - start) // (minutes * MINUTE))


@witness
@given(walks(), st.data())
def test_masks(walk: Walk, data: st.DataObject) -> None:
    grid = grids(data, walk)
    mask = Mask.of(grid, working_periods(walk.office, walk.zone, walk.first, walk.last))
    minutes = walk.minutes[walk.place(grid.origin) :]
    naive = [
        all(works for _, _, works in minutes[grain * grid.minutes : (grain + 1) * grid.minutes])
        for grain in range(grid.count)
    ]
    assert [*mask.working] == naive
    position = 0
    for grain, works in enumerate(naive):
        assert mask.before[grain] == mask.count_before(grain) == position
        if works:
            assert (mask.start(position), mask.end(position + 1)) == (grain, grain + 1)
            position += 1
    assert (mask.before[grid.count], len(mask.positions)) == (position, position)


@witness
@given(walks(), st.data())
def test_deadlines_on_the_grid(walk: Walk, data: st.DataObject) -> None:
    minutes = data.draw(st.sampled_from([5, 15]))
    grid = Grid(walk.beginning, minutes, len(walk.minutes) // minutes)
    days = GridDays.of(grid, walk.zone)
    counted = MaskDays(Mask.of(grid, working_periods(walk.office, walk.zone, walk.first, walk.last)), days)
    assert [*days.dates] == sorted({reached.date() for _, reached, _ in walk.minutes})
    number = data.draw(st.integers(0, len(days.dates) - 1))
    convention = data.draw(st.sampled_from(CONVENTIONS))
    count, clock = data.draw(st.integers(0, 4)), data.draw(quarters(15, 1440))
    target = walk.step_days(days.dates[number], count, convention, -1)
    day = counted.before(number, count, convention)
    due = None if day is None else days.grain(day, clock)
    assert due == (None if target is None else naive_grain(walk, grid, walk.first_reaching(target, clock)))
    end = None if day is None else counted.end_of_work(day)
    last = None if target is None else walk.last_worked(walk.first_reaching(target, 1440))
    assert end == (None if last is None else naive_grain(walk, grid, last))
    later = walk.step_days(days.dates[number], count, convention, +1)
    after = counted.after(number, count, convention)
    assert (None if after is None else days.dates[after]) == later


def naive_grain(walk: Walk, grid: Grid, instant: datetime | None) -> int:
    return walk.place(instant or walk.ending) // grid.minutes


@witness
@given(walks(), st.data())
def test_a_clock_time_inside_a_grain_is_refused(walk: Walk, data: st.DataObject) -> None:
    grid = grids(data, walk)
    days = GridDays.of(grid, walk.zone)
    number = data.draw(st.integers(0, len(days.dates) - 1))
    clock = data.draw(st.integers(0, 288)) * 5
    instant = walk.first_reaching(days.dates[number], clock) or walk.ending
    if instant < grid.origin:
        assert days.grain(number, clock) is None
    elif (instant - grid.origin) % (grid.minutes * MINUTE) or instant > grid.instant(grid.count):
        with pytest.raises(OffGridError):
            days.grain(number, clock)
    else:
        assert days.grain(number, clock) == grid.floor(instant)
