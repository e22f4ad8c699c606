"""The time that is asked about, and which instants times mean in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.busy.entries import Event
    from scheduler.busy.values import Length, Time


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An entry as it falls once: its first instant, and the first one after it."""

    start: datetime
    end: datetime
    event: Event


@dataclass(frozen=True)
class Stretch:
    """The time that is asked about, and the zone in which the owner's floating times and days are read."""

    opens: datetime
    closes: datetime
    zone: tzinfo

    def occurrence(self, event: Event, start: Time, length: Length) -> Occurrence | None:
        """An entry that falls once, if any of it lies in the stretch and it takes any time."""
        first, end = self.instant(start), self.instant(length.after(self.hung(start)))
        return Occurrence(first, end, event) if first < end and first < self.closes and self.opens < end else None

    def instant(self, value: Time) -> datetime:
        """The instant that a value means; that of a day is its first."""
        hung = self.hung(value)
        return (hung if isinstance(hung, datetime) else datetime.combine(hung, time(), self.zone)).astimezone(UTC)

    def hung(self, value: Time) -> Time:
        """A value with a floating time hung in the owner's zone; a day stays one."""
        floating = isinstance(value, datetime) and value.tzinfo is None
        return value.replace(tzinfo=self.zone) if isinstance(value, datetime) and floating else value
