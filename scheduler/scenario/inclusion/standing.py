"""A scenario that may stand among others: what its own file leaves out is written out."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, TypeVar

from scheduler.scenario.grammar import Moment
from scheduler.scenario.normal.days import with_days
from scheduler.scenario.normal.sets import listed_sets
from scheduler.scenario.normal.tasks import usual
from scheduler.scenario.normal.units import STANDARD, calendar_of, standard

if TYPE_CHECKING:
    from datetime import date

    from scheduler.scenario.nouns import Conference, Scenario, Task
    from scheduler.scenario.working.calendar import Calendar

    Planned = TypeVar("Planned", Conference, Task)


def standing(scenario: Scenario, timezone: str) -> Scenario:
    """Write out what a scenario takes from its own defaults, for a place in one with another ``timezone``.

    That is: the calendars of its units and their zone, the members of its sets, the conference and the usual
    effort of its tasks, and the day it is made, before which nothing of it starts.
    """
    for step in (with_days, listed_sets, _with_calendars, _with_tasks, _with_first_day):
        scenario = step(scenario)
    return scenario if scenario.timezone == timezone else _with_zone(scenario)


def _with_calendars(scenario: Scenario) -> Scenario:
    calendars = scenario.calendars or {STANDARD: standard()}
    first = next(iter(calendars))
    units = {
        name: unit.model_copy(update={"calendar": calendar_of(scenario, name) or first})
        for name, unit in scenario.units.items()
    }
    return scenario.model_copy(update={"calendars": calendars, "units": units})


def _with_zone(scenario: Scenario) -> Scenario:
    def zoned(calendar: Calendar) -> Calendar:
        return calendar.model_copy(update={"timezone": scenario.timezone})

    calendars = {
        name: calendar if calendar.timezone or calendar.extends else zoned(calendar)
        for name, calendar in scenario.calendars.items()
    }
    return scenario.model_copy(update={"calendars": calendars})


def _with_tasks(scenario: Scenario) -> Scenario:
    tasks = {name: task.model_copy(update=usual(scenario, task)) for name, task in scenario.tasks.items()}
    return scenario.model_copy(update={"tasks": tasks})


def _with_first_day(scenario: Scenario) -> Scenario:
    today = scenario.today
    tasks = {
        name: task if task.phase == "during" else _not_before(task, today) for name, task in scenario.tasks.items()
    }
    conferences = {name: _not_before(conference, today) for name, conference in scenario.conferences.items()}
    return scenario.model_copy(update={"tasks": tasks, "conferences": conferences})


def _not_before(planned: Planned, today: date) -> Planned:
    stated = planned.not_before
    if stated and stated.day.date >= today:
        return planned
    return planned.model_copy(update={"not_before": Moment(datetime.combine(today, time()))})
