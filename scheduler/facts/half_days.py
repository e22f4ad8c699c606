"""Mornings, afternoons and evenings: the columns of an office's schedule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from scheduler.scenario.grammar.day_span import PART_CLOCKS, DayPart

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

PARTS = (DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING)


@dataclass(frozen=True, order=True)
class HalfDay:
    """A day and which part of it: 0 the morning, 1 the afternoon, 2 the evening."""

    day: date
    number: int

    @property
    def part(self) -> DayPart:
        """The part of the day."""
        return PARTS[self.number]


def half_day(when: datetime) -> HalfDay:
    """The half day on which something starts, by the clock of its own zone."""
    minutes = when.hour * 60 + when.minute
    started = [number for number, part in enumerate(PARTS) if PART_CLOCKS[part].start.minutes <= minutes]
    return HalfDay(when.date(), started[-1])


def half_days(start: datetime, end: datetime) -> Iterator[HalfDay]:
    """The half days that something reaches into, in order."""
    first, last = half_day(start), half_day(max(start, end - timedelta(minutes=1)))
    while first <= last:
        yield first
        first = HalfDay(first.day, first.number + 1) if first.number < 2 else HalfDay(first.day + timedelta(days=1), 0)
