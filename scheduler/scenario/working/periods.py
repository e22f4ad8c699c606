"""From what the clock on the wall says to instants: the working time of a calendar between two days.

One rule covers the days on which the clocks change: **a civil time means the first moment at which the clock
shows it or something later.** A time that the clock skips is therefore the moment of the skip, and one that
it shows twice is its first showing; shifts stay in order, and two that touch still touch.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from scheduler.scenario.working.shift import MINUTE, Shift

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from zoneinfo import ZoneInfo


class CivilCalendar(Protocol):
    """Anything that says which hours are worked on each day."""

    def shifts(self, first: date, last: date) -> Iterable[tuple[date, Sequence[tuple[int, int]]]]:
        """Give the shifts of each day from ``first`` to ``last``: pairs of minutes after midnight."""
        ...


def working_periods(calendar: CivilCalendar, zone: ZoneInfo, first: date, last: date) -> tuple[Shift, ...]:
    """List the working time from day ``first`` to day ``last``, both included: sorted, merged, disjoint."""
    return merged(
        Shift(clock_instant(day, start, zone), clock_instant(day, end, zone))
        for day, shifts in calendar.shifts(first, last)
        for start, end in shifts
    )


def days_through(first: date, last: date) -> Iterator[date]:
    """Go through the days from ``first`` to ``last``, both included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


@lru_cache(maxsize=1 << 16)
def clock_instant(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Find when the clock of ``zone`` first shows ``minutes`` after midnight of ``day``, or later."""
    civil = datetime.combine(day, time()) + timedelta(minutes=minutes)
    instant = civil.replace(tzinfo=zone).astimezone(UTC)
    if _reading(instant, zone) == civil:
        return instant
    return _end_of_skip(civil, zone)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """Find the instant at which a civil day begins."""
    return clock_instant(day, 0, zone)


def merged(shifts: Iterable[Shift]) -> tuple[Shift, ...]:
    """Sort shifts, drop empty ones, and join those that touch or overlap."""
    joined: list[Shift] = []
    for shift in sorted(shift for shift in shifts if shift.start < shift.end):
        if joined and shift.start <= joined[-1].end:
            joined[-1] = Shift(joined[-1].start, max(joined[-1].end, shift.end))
        else:
            joined.append(shift)
    return tuple(joined)


def _reading(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None)


def _end_of_skip(civil: datetime, zone: ZoneInfo) -> datetime:
    # With fold=1 a skipped time is read with the offset from after the skip: an instant before it.
    instant = civil.replace(tzinfo=zone, fold=1).astimezone(UTC)
    while _reading(instant, zone) < civil:
        instant += MINUTE
    return instant
