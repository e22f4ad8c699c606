"""Civil days on the grid, counted by indexing: what "10:00 on the third working day before" is in grains.

Nothing here adds dates. Each grain is asked for what the clock shows when it begins, days are runs of grains
with the same date, and working days are runs that hold a worked grain.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from itertools import accumulate, chain, groupby
from typing import TYPE_CHECKING

from scheduler.scenario.working.grains import Grid, OffGridError
from scheduler.scenario.working.shift import MINUTE

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from scheduler.scenario.working.masks import Mask
    from scheduler.scenario.working.shift import Convention


@dataclass(frozen=True)
class GridDays:
    """The civil days of a zone that a grid touches, from 0; the first and last may be cut by its edges.

    ``dates[n]`` is the date of day n, whose grains are ``bounds[n]`` up to ``bounds[n + 1]``. In minutes
    after midnight of its day, ``shown[g]`` is what the clock shows when grain g begins, and ``reached[g]`` is
    the most that it has shown by the last minute of g.
    """

    grid: Grid
    zone: ZoneInfo
    dates: tuple[date, ...]
    bounds: tuple[int, ...]
    shown: tuple[int, ...]
    reached: tuple[int, ...]

    @classmethod
    @lru_cache(maxsize=32)  # the same grid is asked about again for every change that is tried
    def of(cls, grid: Grid, zone: ZoneInfo) -> GridDays:
        """Read the clock of a zone at the beginning and in the last minute of each grain."""
        starts = _readings(grid, zone, 0)
        ends = _readings(grid, zone, grid.minutes - 1)
        dates = [*accumulate((reading.date() for reading in starts), max)]
        days = [[*grains] for _, grains in groupby(range(grid.count), dates.__getitem__)]
        midnights = [datetime.combine(dates[grains[0]], time()) for grains in days]
        reached = [
            [*accumulate(((max(starts[grain], ends[grain]) - midnight) // MINUTE for grain in grains), max)]
            for midnight, grains in zip(midnights, days, strict=True)
        ]
        return cls(
            grid=grid,
            zone=zone,
            dates=tuple(midnight.date() for midnight in midnights),
            bounds=tuple(accumulate(map(len, days), initial=0)),
            shown=tuple(reading.hour * 60 + reading.minute for reading in starts),
            reached=tuple(chain.from_iterable(reached)),
        )

    def number_at(self, grain: int) -> int:
        """Number the day that a grain lies in; the end of the grid counts to its last day."""
        return min(bisect_right(self.bounds, grain), len(self.dates)) - 1

    def date_of(self, grain: int) -> date:
        """Name the date on which a grain begins."""
        return self.dates[self.number_at(grain)]

    def grain(self, number: int, clock: int) -> int | None:
        """Find the grain that begins when the clock first shows ``clock`` on a day, or something later.

        In minutes after midnight; 1440 is the end of the day. None if that was before the grid began;
        ``OffGridError`` if it is inside a grain or past the grid.
        """
        end = self.bounds[number + 1]
        grain = bisect_left(self.reached, clock, self.bounds[number], end)
        if grain == end:
            self._require(end < self.grid.count or clock <= self.reached[-1] + 1, number, clock)
            return grain
        self._require(self.shown[grain] >= clock, number, clock)
        return None if grain == 0 and self.shown[0] > clock else grain

    def _require(self, on_grid: bool, number: int, clock: int) -> None:
        if not on_grid:
            moment = f"{clock // 60:02}:{clock % 60:02} on {self.dates[number].isoformat()}"
            raise OffGridError(f"{moment} is not on the grid of {self.grid.minutes} minutes")


@dataclass(frozen=True)
class MaskDays:
    """Working days of a mask, by the civil days of a zone."""

    mask: Mask
    days: GridDays

    @cached_property
    def working(self) -> tuple[int, ...]:
        """The numbers of the days on which any grain is worked."""
        counts = [self.mask.before[bound] for bound in self.days.bounds]
        return tuple(number for number in range(len(self.days.dates)) if counts[number] < counts[number + 1])

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """For each day, and for the day after the last, the number of working days before it."""
        working = set(self.working)
        return tuple(accumulate((int(number in working) for number in range(len(self.days.dates))), initial=0))

    def before(self, number: int, count: int, convention: Convention = "difference") -> int | None:
        """Go ``count`` working days back from a day, which is not counted; None before the grid."""
        steps = count if convention == "difference" else count + 1
        if steps == 0:
            return number
        place = bisect_left(self.working, number) - steps
        return self.working[place] if place >= 0 else None

    def after(self, number: int, count: int, convention: Convention = "difference") -> int | None:
        """Go ``count`` working days on from a day, which is not counted; None past the grid."""
        steps = count if convention == "difference" else count + 1
        if steps == 0:
            return number
        place = bisect_left(self.working, number + 1) + steps - 1
        return self.working[place] if place < len(self.working) else None

    def end_of_work(self, number: int) -> int | None:
        """Give the grain at which work ends on a day, or ended before a day off; None before the grid."""
        done = self.mask.before[self.days.bounds[number + 1]]
        return self.mask.end(done) if done else None


def _readings(grid: Grid, zone: ZoneInfo, later: int) -> list[datetime]:
    origin, step = grid.origin + timedelta(minutes=later), timedelta(minutes=grid.minutes)
    return [(origin + grain * step).astimezone(zone).replace(tzinfo=None) for grain in range(grid.count)]
