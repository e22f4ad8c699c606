"""The model's time: whole grains counted from one instant, the same length for everybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

GRAINS = (30, 15, 10, 5)


class OffGridError(ValueError):
    """A time is not on the grid: between two grains, or before or after them all."""


class NoGrainError(ValueError):
    """No grain divides a stated number of minutes, so that planning on grains would have to round it."""

    def __init__(self, minutes: int) -> None:
        self.minutes = minutes
        super().__init__(f"{minutes} minutes is not a multiple of {GRAINS[-1]} minutes")


def choose_grain(minute_values: Iterable[int]) -> int:
    """Choose the longest of 30, 15, 10 and 5 minutes that divides every stated time, length and offset.

    Clock times count as minutes after midnight; where calendars live in several time zones, state the
    differences between their UTC offsets too. ``NoGrainError`` names the first value that 5 does not divide.
    """
    values = tuple(minute_values)
    for minutes in values:
        if minutes % GRAINS[-1]:
            raise NoGrainError(minutes)
    return next(grain for grain in GRAINS if not any(minutes % grain for minutes in values))


@dataclass(frozen=True)
class Grid:
    """``count`` grains of ``minutes`` minutes from ``origin``, an aware instant.

    Grain g lasts from ``origin + g * minutes`` up to the next; as an instant, ``g`` is its beginning, and
    ``count`` is the end of the last.
    """

    origin: datetime
    minutes: int
    count: int

    @classmethod
    def spanning(cls, start: datetime, end: datetime, minutes: int) -> Grid:
        """Lay a grid from ``start`` that reaches ``end`` or just past it."""
        return cls(start, minutes, -((start - end) // timedelta(minutes=minutes)))

    def floor(self, instant: datetime) -> int:
        """Name the last grain that begins at an instant or before; negative before the grid."""
        return (instant - self.origin) // timedelta(minutes=self.minutes)

    def ceil(self, instant: datetime) -> int:
        """Name the first grain that begins at an instant or after; it may lie past the grid."""
        return -((self.origin - instant) // timedelta(minutes=self.minutes))

    def instant(self, grain: int) -> datetime:
        """Give the instant at which a grain begins."""
        return self.origin + timedelta(minutes=self.minutes * grain)
