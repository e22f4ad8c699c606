"""The clock's own witness: a naive walk, minute by minute, against both tellings of working time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
MON, SAT, SUN = 0, 5, 6
Hours = tuple[tuple[int, int], ...]
CONVENTIONS: tuple[Convention, ...] = ("difference", "clear")

# A day on which the clocks change (or an ordinary one) in the middle of the range that is walked.
PLACES = [
    ("Asia/Ho_Chi_Minh", date(2020, 9, 2)),
    ("Asia/Kathmandu", date(2024, 1, 1)),  # +05:45
    ("Europe/Berlin", date(2024, 3, 31)),  # 02:00 -> 03:00
    ("Europe/Berlin", date(2024, 10, 27)),  # 03:00 -> 02:00
    ("America/New_York", date(2024, 3, 10)),
    ("America/New_York", date(2024, 11, 3)),
    ("America/Havana", date(2024, 3, 10)),  # midnight itself is skipped
    ("America/Havana", date(2024, 11, 3)),  # 01:00 -> 00:00
    ("Australia/Lord_Howe", date(2024, 4, 7)),  # back by half an hour
    ("America/St_Johns", date(2010, 11, 7)),  # 00:01 -> 23:01 of the day before
    ("Pacific/Apia", date(2011, 12, 30)),  # the whole day is skipped
]


@dataclass(frozen=True)
class Office:
    """A calendar as plain data, read in the plainest way."""

    week: dict[int, Hours]
    winter: dict[int, Hours]
    closed: frozenset[date]
    swapped: frozenset[date]

    def shifts(self, first: date, last: date) -> Iterator[tuple[date, Hours]]:
        while first <= last:
            yield first, self.hours(first)
            first += DAY

    def hours(self, day: date) -> Hours:
        week = self.winter if day.month in {11, 12, 1, 2, 3} else self.week
        if day in self.swapped:
            return week.get(MON, ())
        return () if day in self.closed else week.get(day.weekday(), ())


@dataclass(frozen=True)
class Walk:
    """Every minute of some days: the instant, what the clock has reached, and whether that is in a shift."""

    office: Office
    zone: ZoneInfo
    first: date
    last: date

    @cached_property
    def minutes(self) -> list[tuple[datetime, datetime, bool]]:
        steps = []
        reached = datetime.min
        worked = {day: _minutes_of(shifts) for day, shifts in self.office.shifts(self.first, self.last)}
        instant = datetime(self.first.year, self.first.month, self.first.day, tzinfo=UTC) - DAY
        while reached.date() <= self.last:
            reached = max(reached, instant.astimezone(self.zone).replace(tzinfo=None))
            if (day := reached.date()) in worked:
                steps.append((instant, reached, reached.hour * 60 + reached.minute in worked[day]))
            instant += MINUTE
        return steps

    @cached_property
    def beginning(self) -> datetime:
        return self.minutes[0][0]

    @cached_property
    def ending(self) -> datetime:
        return self.minutes[-1][0] + MINUTE

    @cached_property
    def working_days(self) -> set[date]:
        return {reached.date() for _, reached, works in self.minutes if works}

    def place(self, instant: datetime) -> int:
        return (instant - self.beginning) // MINUTE

    def add(self, start: datetime, amount: int) -> datetime | None:
        for instant, _, works in self.minutes[self.place(start) :]:
            amount -= works
            if amount == 0 and works:
                return instant + MINUTE
        return None

    def subtract(self, end: datetime, amount: int) -> datetime | None:
        for instant, _, works in reversed(self.minutes[: self.place(end)]):
            amount -= works
            if amount == 0 and works:
                return instant
        return None

    def last_worked(self, instant: datetime | None) -> datetime | None:
        """The end of the last working minute before an instant."""
        passed = self.minutes[: self.place(instant or self.ending)]
        return next((at + MINUTE for at, _, works in reversed(passed) if works), None)

    def step_days(self, day: date, count: int, convention: Convention, direction: int) -> date | None:
        """Walk from a day until ``count`` working days are passed; with ``clear``, on to the next one."""
        wanted = count + (convention == "clear")
        while wanted:
            day += direction * DAY
            if not self.first <= day <= self.last:
                return None
            wanted -= day in self.working_days
        return day

    def first_reaching(self, day: date, clock: int) -> datetime | None:
        wanted = datetime(day.year, day.month, day.day) + clock * MINUTE
        return next((instant for instant, reached, _ in self.minutes if reached >= wanted), None)


def _minutes_of(shifts: Hours) -> frozenset[int]:
    return frozenset(minute for start, end in shifts for minute in range(start, end))


def quarters(low: int, high: int) -> st.SearchStrategy[int]:
    return st.integers(low // 15, high // 15).map(lambda quarter: quarter * 15)


@st.composite
def shift_lists(draw: st.DrawFn) -> Hours:
    """Some shifts on quarters of an hour: apart or touching, by day or by night, and also at midnight."""
    edges = sorted(draw(st.sets(st.sampled_from([0, 60, 120, 150, 180, 1440]) | quarters(0, 1440), min_size=2)))
    shifts = pairwise(edges[:6])
    return tuple(shift for shift in shifts if draw(st.integers(0, 2)))


@st.composite
def weeks(draw: st.DrawFn) -> dict[int, Hours]:
    weekdays, saturday = draw(shift_lists()), draw(shift_lists())
    return {**dict.fromkeys(range(5), weekdays), SAT: saturday[:1], SUN: saturday[1:] if draw(st.booleans()) else ()}


@st.composite
def walks(draw: st.DrawFn) -> Walk:
    zone, middle = draw(st.sampled_from(PLACES))
    first = middle - draw(st.integers(1, 4)) * DAY
    last = middle + draw(st.integers(1, 5)) * DAY
    days = st.sets(st.dates(first, last), max_size=3).map(frozenset)
    office = Office(draw(weeks()), draw(weeks()), draw(days), draw(days))
    return Walk(office, ZoneInfo(zone), first, last)


def instants(data: st.DataObject, walk: Walk) -> datetime:
    """Any minute, but more often one where work begins or ends, or its neighbour."""
    steps = pairwise(walk.minutes)
    turns = [later[0] + n * MINUTE for before, later in steps if before[2] != later[2] for n in (0, 0, -1, 1)]
    anywhere = st.integers(0, len(walk.minutes)).map(lambda n: walk.beginning + n * MINUTE)
    return data.draw(st.sampled_from(turns) | anywhere if turns else anywhere)


def told(question: Callable[[], object]) -> object:
    """An answer, or None where the calendar does not reach far enough."""
    try:
        return question()
    except CalendarRangeError:
        return None


witness = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


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
