"""Arithmetic on working time, in the planner's terms: instants, minutes of work, and working days."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from scheduler.scenario.working.periods import days_through, midnight, working_periods
from scheduler.scenario.working.shift import DAY, EPOCH, MINUTE, CalendarRangeError, Convention, Shift

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from scheduler.scenario.working.periods import CivilCalendar


@dataclass(frozen=True)
class WorkingTime:
    """When somebody works, from the start of the civil day ``first`` to the end of ``last``.

    ``shifts`` are sorted and disjoint, in UTC; ``zone`` says where the civil days begin. Instants go in aware
    and on whole minutes (``ValueError`` otherwise) and come out in UTC. A count that needs to know about time
    outside ``first`` to ``last`` raises ``CalendarRangeError`` instead of guessing; ``is_working`` and
    ``is_working_day`` answer no there. Each operation costs a bisection.
    """

    shifts: tuple[Shift, ...]
    zone: ZoneInfo
    first: date
    last: date

    @classmethod
    def of(cls, calendar: CivilCalendar, zone: ZoneInfo, first: date, last: date) -> WorkingTime:
        """Work out a calendar for the civil days ``first`` to ``last``, both included."""
        return cls(working_periods(calendar, zone, first, last), zone, first, last)

    def minutes_between(self, start: datetime, end: datetime) -> int:
        """Count the working minutes from ``start`` to ``end``; negative if ``end`` comes first."""
        return self._worked(self._covered(end)) - self._worked(self._covered(start))

    def add(self, start: datetime, minutes: int) -> datetime:
        """Find when ``minutes`` of work begun at ``start`` are finished: Friday 17:00, not Monday 07:30.

        No work is finished at once: zero minutes give ``start`` back.
        """
        if _length(minutes) == 0:
            return start
        target = self._worked(self._covered(start)) + minutes
        if target > self._done[-1]:
            raise self._beyond(f"{minutes} working minutes after {start.isoformat()}")
        shift = bisect_left(self._done, target) - 1
        return _instant(self._starts[shift] + target - self._done[shift])

    def subtract(self, end: datetime, minutes: int) -> datetime:
        """Find the latest start with ``minutes`` of work before ``end``: Monday 07:30, not Friday 17:00.

        Zero minutes give ``end`` back.
        """
        if _length(minutes) == 0:
            return end
        target = self._worked(self._covered(end)) - minutes
        if target < 0:
            raise self._beyond(f"{minutes} working minutes before {end.isoformat()}")
        shift = bisect_right(self._done, target) - 1
        return _instant(self._starts[shift] + target - self._done[shift])

    def shifts_between(self, start: datetime, end: datetime) -> tuple[Shift, ...]:
        """The stretches of work from ``start`` to ``end``: one ends and the next begins at a break."""
        first, last = bisect_right(self._ends, self._covered(start)), bisect_left(self._starts, self._covered(end))
        return tuple(Shift(max(each.start, start), min(each.end, end)) for each in self.shifts[first:last])

    def is_working(self, instant: datetime) -> bool:
        """Tell whether work goes on at an instant; at the end of a shift it no longer does."""
        minute = _minute(instant)
        shift = bisect_right(self._starts, minute) - 1
        return shift >= 0 and minute < self._ends[shift]

    def next_working_instant(self, instant: datetime) -> datetime:
        """Find the first instant from ``instant`` on with work going on: from Friday 17:00, Monday 07:30."""
        minute = self._covered(instant)
        shift = bisect_right(self._ends, minute)
        if shift == len(self.shifts):
            raise self._beyond(f"the next working hour from {instant.isoformat()}")
        return _instant(max(minute, self._starts[shift]))

    def previous_working_instant(self, instant: datetime) -> datetime:
        """Find the last instant up to ``instant`` with work just done: from Monday 07:30, Friday 17:00."""
        minute = self._covered(instant)
        shift = bisect_left(self._starts, minute) - 1
        if shift < 0:
            raise self._beyond(f"the last working hour before {instant.isoformat()}")
        return _instant(min(minute, self._ends[shift]))

    @cached_property
    def working_days(self) -> tuple[date, ...]:
        """Every civil day on which any work is done, in order."""
        days: list[date] = []
        for shift in self.shifts:
            first, last = self._day(shift.start), self._day(shift.end - MINUTE)
            days.extend(day for day in days_through(first, last) if not days or days[-1] < day)
        return tuple(days)

    def is_working_day(self, day: date) -> bool:
        """Tell whether any work is done on a civil day."""
        place = bisect_left(self.working_days, day)
        return place < len(self.working_days) and self.working_days[place] == day

    def working_days_before(self, day: date, count: int, convention: Convention = "difference") -> date:
        """Count ``count`` working days back from ``day``, which is not counted and need not be one.

        ``difference``: three before a Friday is Tuesday. ``clear``: Monday, with three whole working days
        between. Zero by ``difference`` is ``day`` itself.
        """
        steps = _steps(count, convention)
        place = bisect_left(self.working_days, self._covered_day(day)) - steps
        if steps and place < 0:
            raise self._beyond(f"{count} working days before {day.isoformat()}")
        return self.working_days[place] if steps else day

    def working_days_after(self, day: date, count: int, convention: Convention = "difference") -> date:
        """Count ``count`` working days on from ``day``, which is not counted and need not be one.

        ``difference``: three after a Tuesday is Friday. ``clear``: the Monday after, with three whole working
        days between. Zero by ``difference`` is ``day`` itself.
        """
        steps = _steps(count, convention)
        place = bisect_right(self.working_days, self._covered_day(day)) + steps - 1
        if steps and place >= len(self.working_days):
            raise self._beyond(f"{count} working days after {day.isoformat()}")
        return self.working_days[place] if steps else day

    def working_days_between(self, start: date, end: date, convention: Convention = "difference") -> int:
        """Count working days from ``start`` to ``end``; negative when ``end`` comes first.

        ``difference`` counts ``start`` and not ``end`` (Tuesday to Friday: 3); ``clear`` counts neither (2).
        Thus ``working_days_before(end, n)`` is the last working day from which n or more are counted.
        """
        count_from = bisect_left if convention == "difference" else bisect_right
        until = bisect_left(self.working_days, self._covered_day(end))
        return until - count_from(self.working_days, self._covered_day(start))

    def last_working_day_before(self, day: date) -> date:
        """Find the working day before ``day``."""
        return self.working_days_before(day, 1)

    def end_of_work(self, day: date) -> datetime:
        """Find when work ends on a day; on a day off, when it ended on the last working day before."""
        return self.previous_working_instant(midnight(day + DAY, self.zone))

    def start_of_work(self, day: date) -> datetime:
        """Find when work begins on a day; on a day off, when it begins on the next working day."""
        return self.next_working_instant(midnight(day, self.zone))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(_minute(shift.start) for shift in self.shifts)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(_minute(shift.end) for shift in self.shifts)

    @cached_property
    def _done(self) -> tuple[int, ...]:
        lengths = (end - start for start, end in zip(self._starts, self._ends, strict=True))
        return tuple(accumulate(lengths, initial=0))

    @cached_property
    def _range(self) -> tuple[int, int]:
        return _minute(midnight(self.first, self.zone)), _minute(midnight(self.last + DAY, self.zone))

    def _worked(self, minute: int) -> int:
        shift = bisect_right(self._starts, minute) - 1
        return self._done[shift] + min(minute, self._ends[shift]) - self._starts[shift] if shift >= 0 else 0

    def _day(self, instant: datetime) -> date:
        return instant.astimezone(self.zone).date()

    def _covered(self, instant: datetime) -> int:
        minute = _minute(instant)
        if not self._range[0] <= minute <= self._range[1]:
            raise self._beyond(instant.isoformat())
        return minute

    def _covered_day(self, day: date) -> date:
        if not self.first <= day <= self.last + DAY:
            raise self._beyond(day.isoformat())
        return day

    def _beyond(self, what: str) -> CalendarRangeError:
        return CalendarRangeError(f"{what} lies outside {self.first.isoformat()} to {self.last.isoformat()}")


def _steps(count: int, convention: Convention) -> int:
    if count < 0:
        raise ValueError(f"a number of working days cannot be negative: {count}")
    return count if convention == "difference" else count + 1


def _length(minutes: int) -> int:
    if minutes < 0:
        raise ValueError(f"an amount of work cannot be negative: {minutes} minutes")
    return minutes


def _minute(instant: datetime) -> int:
    minutes, rest = divmod(instant - EPOCH, MINUTE)
    if rest:
        raise ValueError(f"{instant.isoformat()} is not on a whole minute")
    return minutes


def _instant(minute: int) -> datetime:
    return EPOCH + timedelta(minutes=minute)
