"""Lags between tasks in civil time: how late the first may end, how late the second may start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.plan.civil import day_of_end
from scheduler.scenario.working.periods import midnight
from scheduler.scenario.working.shift import DAY, CalendarRangeError

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.working.working_time import WorkingTime


@dataclass(frozen=True)
class LagInTime:
    """A lag counted by the one that follows: in its working time, elapsed time, or its working days.

    Nothing starts after ``closes``, so a greatest lag that reaches further limits nothing.
    """

    lag: Lag
    working: WorkingTime
    grain: timedelta
    closes: datetime

    @property
    def bounded(self) -> bool:
        """Whether there is a greatest lag."""
        return self.lag.at_most is not None or self.lag.at_most_working_days is not None

    def latest_end_before(self, start: datetime) -> datetime:
        """The latest end of the first that leaves the least lag before ``start``."""
        limit = start
        if self.lag.at_least is not None and self.lag.time == "working":
            limit = self.working.subtract(start, self.lag.at_least.minutes)
        elif self.lag.at_least is not None:
            limit = start - timedelta(minutes=self.lag.at_least.minutes)
        if self.lag.working_days:
            today = start.astimezone(self.working.zone).date()
            day = self.working.working_days_before(today, self.lag.working_days)
            limit = min(limit, midnight(day + DAY, self.working.zone))
        return limit

    def latest_start_after(self, end: datetime) -> datetime:
        """The latest working start of the second that is not beyond the greatest lag after ``end``."""
        limits = [self.closes - self.grain]
        if self.lag.at_most is not None and self.lag.time == "working":
            limits.append(self._after_work(end, self.lag.at_most.minutes))
        elif self.lag.at_most is not None:
            limits.append(end + timedelta(minutes=self.lag.at_most.minutes))
        if self.lag.at_most_working_days is not None:
            limits.append(self._before_the_day_after(day_of_end(end, self.working.zone), self.lag.at_most_working_days))
        return self._last_start_by(min(limits))

    def _after_work(self, end: datetime, minutes: int) -> datetime:
        try:
            return self.working.next_working_instant(self.working.add(end, minutes))
        except CalendarRangeError:
            return self.closes

    def _before_the_day_after(self, day: date, count: int) -> datetime:
        """The last grain of the last day to which no more than ``count`` working days are counted from ``day``."""
        try:
            last = self.working.working_days_after(day - DAY, count + 1)
        except CalendarRangeError:
            return self.closes
        return midnight(last + DAY, self.working.zone) - self.grain

    def _last_start_by(self, instant: datetime) -> datetime:
        if self.working.is_working(instant):
            return instant
        return self.working.previous_working_instant(instant) - self.grain
