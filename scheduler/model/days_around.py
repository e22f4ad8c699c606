"""Civil days and working days counted past the horizon's edges, in grains of its grid.

A deadline may fall before the horizon or after it, a zone may cut the horizon's first and last day: whoever counts
days counts them on a grid that reaches a hundred days further either way, and speaks of grains of the horizon's own,
negative before it and past its count after it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from scheduler.scenario.normal.units import MARGIN
from scheduler.scenario.working.grains import Grid
from scheduler.scenario.working.grid_days import GridDays, MaskDays
from scheduler.scenario.working.masks import Mask

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo

    from scheduler.scenario.working.shift import Convention, Shift


@dataclass(frozen=True)
class DaysAround:
    """The civil days of a zone, numbered from 0, a hundred days before the horizon."""

    days: GridDays
    lead: int

    @classmethod
    def of(cls, grid: Grid, zone: ZoneInfo) -> DaysAround:
        """The days of a zone around the horizon's grid."""
        return _days_around(grid, zone)

    @property
    def early(self) -> int:
        """A grain before everything that is counted."""
        return -self.lead

    @property
    def late(self) -> int:
        """A grain after everything that is counted."""
        return self.days.grid.count - self.lead

    def number(self, day: date) -> int:
        """Number a date; one too far off takes the number of the first day, or of the day after the last."""
        return bisect_left(self.days.dates, day)

    def date_at(self, grain: int) -> date:
        """The date on which something that begins at a grain begins."""
        return self.days.date_of(grain + self.lead)

    def date_of_end(self, grain: int) -> date:
        """The date on which something that ends at a grain ends: at midnight, the day just over."""
        return self.days.dates[self.number_of_end(grain)]

    def number_of_end(self, grain: int) -> int:
        """Number the day on which something that ends at a grain ends: at midnight, the day just over."""
        return self.days.number_at(grain + self.lead - 1)

    def first_grain(self, number: int) -> int:
        """The grain at which a day begins."""
        return self.days.bounds[min(max(number, 0), len(self.days.dates))] - self.lead

    def clock(self, number: int, minutes: int) -> int:
        """The grain at which the clock first shows so many minutes after midnight of a day, or more."""
        if not 0 < number < len(self.days.dates) - 1:
            return self.early if number <= 0 else self.late
        grain = self.days.grain(number, minutes)
        return self.early if grain is None else grain - self.lead


@dataclass(frozen=True)
class WorkingDays:
    """Which of the days around the horizon somebody works on, and until when."""

    around: DaysAround
    mask: Mask

    @classmethod
    def of(cls, around: DaysAround, shifts: tuple[Shift, ...]) -> WorkingDays:
        """The working days of whoever works these shifts."""
        return cls(around, Mask.of(around.days.grid, shifts))

    @cached_property
    def counted(self) -> MaskDays:
        """The same on the wider grid."""
        return MaskDays(self.mask, self.around.days)

    def before(self, number: int, count: int, convention: Convention = "difference") -> int:
        """The number of the day so many working days before a day; negative if that is too far off."""
        found = self.counted.before(number, count, convention)
        return -1 if found is None else found

    def after(self, number: int, count: int, convention: Convention = "difference") -> int:
        """The number of the day so many working days after a day; past the last if that is too far off."""
        found = self.counted.after(number, count, convention)
        return len(self.around.days.dates) if found is None else found

    def worked_before(self, number: int) -> int:
        """How many working days lie before a day."""
        return self.counted.counts[min(number, len(self.around.days.dates))]

    def nth(self, count: int) -> int:
        """The number of the day that is the ``count``-th working day, from 0; past the last if there is none."""
        working = self.counted.working
        return working[count] if count < len(working) else len(self.around.days.dates)

    def end_of_work(self, number: int) -> int:
        """The grain at which work ends on a day, or ended before a day off."""
        if not 0 <= number < len(self.around.days.dates):
            return self.around.early if number < 0 else self.around.late
        end = self.counted.end_of_work(number)
        return self.around.early if end is None else end - self.around.lead

    def back(self, grain: int, grains: int) -> int:
        """The last grain from which so many working grains lie before another."""
        position = self.mask.count_before(grain + self.around.lead) - grains
        return self.around.early if position < 0 else self.mask.start(position) - self.around.lead


@lru_cache(maxsize=32)
def _days_around(grid: Grid, zone: ZoneInfo) -> DaysAround:
    lead = MARGIN.days * 24 * 60 // grid.minutes
    return DaysAround(GridDays.of(Grid(grid.instant(-lead), grid.minutes, grid.count + 2 * lead), zone), lead)
