"""Lags between tasks in civil time: how late the first may end, how late the second may start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.scenario.working.periods import midnight

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.working.working_time import WorkingTime

DAY = timedelta(days=1)


@dataclass(frozen=True)
class LagInTime:
    """A lag counted by the one that follows: in its working time, elapsed time, or its working days."""

    lag: Lag
    working: WorkingTime
    grain: timedelta

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
            day = self.working.working_days_before(self._date(start), self.lag.working_days)
            limit = min(limit, midnight(day + DAY, self.working.zone))
        return limit

    def latest_start_after(self, end: datetime) -> datetime:
        """The latest working start of the second that is not beyond the greatest lag after ``end``."""
        limits: list[datetime] = []
        if self.lag.at_most is not None and self.lag.time == "working":
            limits.append(self.working.next_working_instant(self.working.add(end, self.lag.at_most.minutes)))
        elif self.lag.at_most is not None:
            limits.append(self._last_start_by(end + timedelta(minutes=self.lag.at_most.minutes)))
        if self.lag.at_most_working_days is not None:
            day = self.working.working_days_after(self._date(end), self.lag.at_most_working_days)
            limits.append(self._last_start_by(midnight(day + DAY, self.working.zone) - self.grain))
        return min(limits)

    def _last_start_by(self, instant: datetime) -> datetime:
        if self.working.is_working(instant):
            return instant
        return self.working.previous_working_instant(instant) - self.grain

    def _date(self, instant: datetime) -> date:
        return instant.astimezone(self.working.zone).date()
