"""From instants to places on a line: every day equally wide, its nights left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from scheduler.scenario.working.periods import days_through

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from zoneinfo import ZoneInfo

    from scheduler.facts import Planned

HOUR = 60
WHOLE_DAY = 24 * HOUR
LONGEST_WINDOW = 16 * HOUR
DIGITS = 3

# In pixels: a few days are wide, many fit a screen, and so many that they would not be seen go beyond it.
WIDE_DAY, NARROW_DAY = 110, 4
NARROWEST, SCREEN, WIDEST = 640, 860, 3000

PRINTED_WIDTH = 690
"""The pixels that a sheet of A4 on its side leaves beside the names."""

LETTER = 7.2
"""The pixels that a letter of a label takes at most, on average."""

GAP = 6
"""The pixels that are left free beside a label."""


@dataclass(frozen=True)
class Scale:
    """The days ``first`` to ``last`` side by side, of each the hours from ``opens`` to ``closes`` (in minutes).

    Places are in percent of the whole width; what lies before, after or at night is at the nearest edge.
    """

    first: date
    last: date
    opens: int
    closes: int
    zone: ZoneInfo

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    @property
    def all_days(self) -> Iterator[date]:
        """Each day in order."""
        return days_through(self.first, self.last)

    @property
    def least_width(self) -> int:
        """The pixels below which it cannot be read."""
        return max(NARROWEST, min(self.days * WIDE_DAY, SCREEN), min(self.days * NARROW_DAY, WIDEST))

    def at(self, instant: datetime) -> float:
        """The place of an instant."""
        local = instant.astimezone(self.zone)
        minutes = local.hour * HOUR + local.minute
        within = (minutes - self.opens) / (self.closes - self.opens)
        return self._place((local.date() - self.first).days + min(max(within, 0.0), 1.0))

    def of_day(self, day: date) -> float:
        """The place at which a day begins; that of the day after the last is the right edge."""
        return self._place((day - self.first).days)

    def _place(self, days: float) -> float:
        return round(min(max(days / self.days, 0.0), 1.0) * 100, DIGITS)


def scale_of(plans: Iterable[Planned]) -> Scale:
    """The scale on which all that plans say has a place, in the zone of the first; ``ValueError`` for no plan."""
    plans = list(plans)
    if not plans:
        raise ValueError("a scale needs a plan")
    zone = plans[0].resolved.zone
    instants = [instant.astimezone(zone) for planned in plans for instant in _instants(planned)]
    days = [day for planned in plans for day in (planned.scenario.today, *planned.scenario.days)]
    days += [_day(instant) for instant in instants]
    opens, closes = _window(instants)
    return Scale(min(days), max(days), opens, closes, zone)


def _instants(planned: Planned) -> Iterator[datetime]:
    for conference in planned.plan.conferences.values():
        yield from (instant for instant in (conference.start, conference.end) if instant)
        for span in conference.parts.values():
            yield from (span.start, span.end)
    for task in planned.plan.tasks.values():
        yield from (task.start, task.end, task.due, task.latest)


def _day(instant: datetime) -> date:
    """The day an instant belongs to: at midnight the one just over."""
    return (instant - timedelta(minutes=1)).date()


def _window(instants: Iterable[datetime]) -> tuple[int, int]:
    """The hours of the day in which anything happens, midnight aside; all of them if they are many."""
    clocks = [instant.time() for instant in instants]
    minutes = [clock.hour * HOUR + clock.minute for clock in clocks if clock != time()]
    opens = min(minutes, default=0) // HOUR * HOUR
    closes = -(-max(minutes, default=WHOLE_DAY) // HOUR) * HOUR
    wide = closes - opens > LONGEST_WINDOW or closes - opens < 2 * HOUR
    return (0, WHOLE_DAY) if wide else (opens, closes)
