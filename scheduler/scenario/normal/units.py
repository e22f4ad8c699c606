"""Every unit with its own calendar, and every calendar with its days written out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.scenario.normal.sets import ancestors
from scheduler.scenario.working.calendar import Calendar
from scheduler.scenario.working.calendar import expand as expand_calendar

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Scenario

STANDARD = "standard"
MARGIN = timedelta(days=100)


def with_calendars(scenario: Scenario) -> Scenario:
    """Give each unit its calendar (its own, the nearest parent's, else the first listed) and write holidays out.

    A scenario without calendars works Monday to Friday, 08:00-12:00 and 13:00-17:00.
    """
    calendars = scenario.calendars or {STANDARD: standard()}
    first, last = scenario.days
    expanded = {
        name: expand_calendar(calendar, first - MARGIN, last + MARGIN, calendars)
        for name, calendar in calendars.items()
    }
    units = {
        name: unit.model_copy(update={"calendar": calendar_of(scenario, name) or next(iter(expanded))})
        for name, unit in scenario.units.items()
    }
    return scenario.model_copy(update={"calendars": expanded, "units": units})


def standard() -> Calendar:
    """The week of a scenario that says nothing about hours."""
    return Calendar.model_validate({"week": {"mon-fri": ["08:00-12:00", "13:00-17:00"]}})


def calendar_of(scenario: Scenario, name: str) -> str | None:
    """The calendar a unit states, or the nearest unit above it that states one."""
    chain = ancestors(scenario, name)
    return next((calendar for unit in chain if (calendar := scenario.units[unit].calendar)), None)
