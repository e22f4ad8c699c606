"""Time inside the model: whole grains since the horizon opened, and each unit's working axis over them."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.model.days_around import DaysAround, WorkingDays
from scheduler.scenario.working.grains import Grid
from scheduler.scenario.working.grid_days import GridDays
from scheduler.scenario.working.masks import Mask, shared_masks

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from ortools.sat.python import cp_model

    from scheduler.scenario.resolved import Resolved


class Timeline:
    """The grid of a scenario's horizon, and the masks of those who work on it.

    Grains are UTC instants; a mask is built from civil time. Units whose masks agree share one axis.
    """

    def __init__(self, resolved: Resolved) -> None:
        self.resolved = resolved
        self.grid = Grid.spanning(resolved.opens, resolved.closes, resolved.grain)
        self.minutes = self.grid.minutes
        self._days: dict[str, GridDays] = {}
        self._working_days: dict[tuple[str, str], WorkingDays] = {}

    @cached_property
    def masks(self) -> dict[str, Mask]:
        """The mask of every unit."""
        units = self.resolved.scenario.units
        return shared_masks(self.grid, {unit: self.resolved.working_time(unit).shifts for unit in units})

    @cached_property
    def hours(self) -> dict[str, Mask]:
        """The mask of every conference: its organiser's working time in the conference's zone."""
        conferences = self.resolved.scenario.conferences
        return shared_masks(self.grid, {name: self.resolved.hours_of(name).shifts for name in conferences})

    def days(self, zone: ZoneInfo) -> GridDays:
        """The civil days of a zone on the grid."""
        if zone.key not in self._days:
            self._days[zone.key] = GridDays.of(self.grid, zone)
        return self._days[zone.key]

    def days_around(self, zone: ZoneInfo) -> DaysAround:
        """The civil days of a zone, counted past the edges of the grid."""
        return DaysAround.of(self.grid, zone)

    def calendar_of(self, unit: str) -> tuple[str, str]:
        """The calendar a unit works by and the zone it is read in: whoever shares both works and counts alike."""
        return self.resolved.unit_calendar(unit), self.resolved.zone_of_unit(unit).key

    def working_days(self, unit: str) -> WorkingDays:
        """The working days of a unit, as civil days of its zone, counted past the edges of the grid."""
        key = self.calendar_of(unit)
        if key not in self._working_days:
            around = self.days_around(self.resolved.zone_of_unit(unit))
            self._working_days[key] = WorkingDays.of(around, self.resolved.working_time(unit).shifts)
        return self._working_days[key]

    def grains(self, length: timedelta | int) -> int:
        """A length of time, or a number of minutes, in whole grains."""
        minutes = length if isinstance(length, int) else length // timedelta(minutes=1)
        grains, rest = divmod(minutes, self.minutes)
        assert rest == 0, f"{minutes} minutes are no whole number of grains"
        return grains

    def on_grid(self, instant: datetime) -> int | None:
        """The grain that begins at an instant; None if none does."""
        grain = self.grid.floor(instant)
        exact = grain == self.grid.ceil(instant) and 0 <= grain <= self.grid.count
        return grain if exact else None

    def minutes_since_epoch(self, grain: cp_model.LinearExprT) -> cp_model.LinearExprT:
        """The instant that a grain begins at, as a number that means the same on every grid."""
        return int(self.grid.origin.timestamp()) // 60 + self.minutes * grain

    def clipped(self, grain: int) -> int:
        """A grain pulled back onto the grid."""
        return min(max(grain, 0), self.grid.count)
