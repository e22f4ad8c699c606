"""Working calendars and the clock: when somebody works, in instants for the planner, in grains for the model.

The two sides share nothing but the list of shifts, so that each can witness for the other.
"""

from scheduler.scenario.working.grains import GRAINS, Grid, NoGrainError, OffGridError, choose_grain
from scheduler.scenario.working.grid_days import GridDays, MaskDays
from scheduler.scenario.working.masks import Mask, shared_masks
from scheduler.scenario.working.periods import clock_instant, midnight, working_periods
from scheduler.scenario.working.shift import CalendarRangeError, Convention, Shift
from scheduler.scenario.working.working_time import WorkingTime

__all__ = [
    "GRAINS",
    "CalendarRangeError",
    "Convention",
    "Grid",
    "GridDays",
    "Mask",
    "MaskDays",
    "NoGrainError",
    "OffGridError",
    "Shift",
    "WorkingTime",
    "choose_grain",
    "clock_instant",
    "midnight",
    "shared_masks",
    "working_periods",
]
