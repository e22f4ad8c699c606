"""A calendar walked in the plainest way, minute by minute, and such walks drawn from all over the world."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.working import Convention

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
MON, SAT, SUN = 0, 5, 6
Hours = tuple[tuple[int, int], ...]

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
