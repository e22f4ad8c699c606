"""A question as a planner puts it: about which conference or task, when, and in which hall."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.explain.why.wanted import Finer, Wanted, last_end
from scheduler.scenario.grammar import DaySpan, Moment
from scheduler.scenario.grammar.day_span import DayPart
from scheduler.scenario.resolved import Resolved
from scheduler.scenario.working.periods import clock_instant, midnight

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Question:
    """About a conference or a task; without ``when`` and ``hall`` it asks what holds it where it is.

    A conference is wanted to begin at a moment or on a day, or to lie in a part of a day (its first part; to begin
    in it, if it is longer). A task is wanted to be done then: at a moment, or when its unit last stopped working
    before; on a day, or in a part of it.
    """

    subject: str
    when: Moment | DaySpan | None = None
    hall: str | None = None

    @property
    def asks_for_something(self) -> bool:
        """Whether it asks for anything else than what is planned."""
        return self.when is not None or self.hall is not None

    def scenario(self, resolved: Resolved) -> Resolved:
        """The scenario in which it can be answered: nothing that it states is rounded."""
        if not isinstance(self.when, Moment):
            return resolved
        facts = {field.name: getattr(resolved, field.name) for field in fields(Resolved)}
        return Finer(**facts, stated=self.when)

    def wanted(self, resolved: Resolved) -> Wanted:
        """What it asks for, as instants."""
        if self.when is None:
            return Wanted(self.subject, hall=self.hall, held=self.subject in resolved.scenario.conferences)
        if self.subject in resolved.scenario.conferences:
            first, last = self._beginning(resolved, resolved.zone_of_conference(self.subject))
        else:
            first, last = self._end(resolved)
        return Wanted(self.subject, first, last, self.hall)

    def lies_within(self, resolved: Resolved) -> bool:
        """Whether a part of a day is asked for in which the first part of the conference can lie."""
        if not isinstance(self.when, DaySpan) or self.when.part in (None, DayPart.DAY):
            return False
        return self._first_part(resolved) <= self.when.clock.end.minutes - self.when.clock.start.minutes

    def _beginning(self, resolved: Resolved, zone: ZoneInfo) -> tuple[datetime, datetime]:
        first, last = _stretch(resolved, self.when, zone)
        if self.lies_within(resolved):
            return first, last + MINUTE - timedelta(minutes=self._first_part(resolved))
        return first, last

    def _first_part(self, resolved: Resolved) -> int:
        return next(iter(resolved.conference(self.subject).parts.values())).duration.minutes

    def _end(self, resolved: Resolved) -> tuple[datetime, datetime]:
        """Work that ends at midnight ends on the day just over."""
        owners = resolved.owners(self.subject)
        first, last = _stretch(resolved, self.when, resolved.zone_of_unit(owners[0]))
        if isinstance(self.when, Moment):
            return min(last_end(resolved.working_time(unit), last) or last for unit in owners), last
        return first + MINUTE, last + MINUTE


def _stretch(resolved: Resolved, when: Moment | DaySpan | None, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The first and the last minute of what is said."""
    if isinstance(when, Moment):
        at = resolved.instant(when, zone)
        return at, at
    assert when is not None
    day, clock = when.day.date, when.clock
    first = clock_instant(day, clock.start.minutes, zone)
    whole = clock.end.minutes == 24 * 60
    last = midnight(day + DAY, zone) if whole else clock_instant(day, clock.end.minutes, zone)
    return first, last - MINUTE
