"""The days that are shaded: weekends, holidays, closures, and times without meetings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scheduler.scenario.working.periods import days_through

if TYPE_CHECKING:
    from datetime import date

    from scheduler.facts import Planned
    from scheduler.scenario.working.working_time import WorkingTime

Shading = Literal["off", "partly", "suspended"]


@dataclass(frozen=True)
class DayOff:
    """A day on which nobody works, some do not, or meetings are suspended; ``why`` is empty for a weekend."""

    day: date
    shading: Shading
    why: tuple[str, ...]


def days_off(planned: Planned, first: date, last: date) -> dict[date, DayOff]:
    """The shaded days between two, by date."""
    calendars = _calendars(planned)
    reasons = _reasons(planned, first, last)
    suspended = _suspended(planned, first, last)
    found = {}
    for day in days_through(first, last):
        working = [calendar.is_working_day(day) for calendar in calendars]
        if day in suspended:
            found[day] = DayOff(day, "suspended", (*suspended[day], *reasons.get(day, ())))
        elif not all(working):
            found[day] = DayOff(day, "partly" if any(working) else "off", reasons.get(day, ()))
    return found


def _calendars(planned: Planned) -> list[WorkingTime]:
    """The working times of the units that organise or do something, each once."""
    records = planned.plan.tasks.values()
    organisers = (conference.organiser for conference in planned.scenario.conferences.values())
    units = dict.fromkeys((*organisers, *(record.unit for record in records)))
    return list({id(time): time for unit in units for time in (planned.resolved.working_time(unit),)}.values())


def _reasons(planned: Planned, first: date, last: date) -> dict[date, tuple[str, ...]]:
    found: dict[date, dict[str, None]] = {}
    for calendar in planned.scenario.calendars.values():
        for period, reason in calendar.closed.items():
            for day in days_through(max(first, period.first), min(last, period.last)):
                found.setdefault(day, {})[reason] = None
    return {day: tuple(reason for reason in reasons if reason) for day, reasons in found.items()}


def _suspended(planned: Planned, first: date, last: date) -> dict[date, tuple[str, ...]]:
    found: dict[date, tuple[str, ...]] = {}
    for name, restriction in planned.scenario.restrictions.items():
        if restriction.suspend:
            for day in days_through(max(first, restriction.during.first), min(last, restriction.during.last)):
                found[day] = (*found.get(day, ()), restriction.name or restriction.reason or name)
    return found
