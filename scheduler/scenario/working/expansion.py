"""From a calendar as written to one that needs nothing else: no calendar to extend, no country to look up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.grammar.day import Day
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.period import Period
from scheduler.scenario.working.public_holidays import public_holidays
from scheduler.scenario.working.week import WorkingDay

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scheduler.scenario.working.calendar import Calendar


def expand(calendar: Calendar, first: date, last: date, calendars: Mapping[str, Calendar] | None = None) -> Calendar:
    """Write a calendar out for the days ``first`` to ``last``.

    What it extends, by its id in ``calendars``, is taken in; public holidays become ``closed`` and
    ``working`` days under their names. An expanded calendar stays as it is. ``PydanticCustomError`` when it
    extends an unknown calendar or itself, and for years whose holidays the library does not know.
    """
    whole = _inherited(calendar, calendars or {}, ())
    return _without_country(whole, whole.holidays, first, last) if whole.holidays else whole


def _inherited(calendar: Calendar, calendars: Mapping[str, Calendar], seen: tuple[str, ...]) -> Calendar:
    name = calendar.extends
    if name is None:
        return calendar
    if name in seen:
        raise wrong("calendar_extends_itself", name=name)
    if name not in calendars:
        raise wrong("calendar_extends_unknown", name=name)
    return _merged(calendar, _inherited(calendars[name], calendars, (*seen, name)))


def _merged(calendar: Calendar, base: Calendar) -> Calendar:
    hours = calendar if calendar.week or calendar.seasons else base
    stated = {day.date for day in calendar.working}
    kept = {
        day: rule for day, rule in base.working.items() if day.date not in stated and not _is_closed(calendar, day.date)
    }
    return calendar.model_copy(
        update={
            "extends": None,
            "timezone": calendar.timezone or base.timezone,
            "week": hours.week,
            "seasons": hours.seasons,
            "holidays": calendar.holidays or base.holidays,
            "closed": {**base.closed, **calendar.closed},
            "working": {**kept, **calendar.working},
        }
    )


def _without_country(calendar: Calendar, country: str, first: date, last: date) -> Calendar:
    public = public_holidays(country, first, last)
    stated = {day.date for day in calendar.working}
    off = {Period(day, day): name for day, name in public.off.items() if not _is_closed(calendar, day)}
    swapped = [day for day in public.swapped if day not in stated and not _is_closed(calendar, day)]
    rule = WorkingDay(reason=f"holidays: {country}")
    return calendar.model_copy(
        update={
            "holidays": None,
            "closed": {**calendar.closed, **off},
            "working": {**calendar.working, **{Day(day): rule for day in swapped}},
        }
    )


def _is_closed(calendar: Calendar, day: date) -> bool:
    return any(period.first <= day <= period.last for period in calendar.closed)
