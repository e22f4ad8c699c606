"""The day a plan is made, and the days it may use."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from scheduler.scenario.grammar import Day, Moment, Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Scenario, When

AFTERWARDS = timedelta(days=14)


def with_days(scenario: Scenario) -> Scenario:
    """Fill in ``as_of`` (else the document's date, else the horizon's first day) and the horizon.

    The horizon runs from ``as_of`` to two weeks after the last day stated for any conference.
    """
    stated = sorted(stated_days(scenario))
    as_of = scenario.as_of or (scenario.document.date if scenario.document else None)
    if as_of is None:
        first = scenario.horizon.first if scenario.horizon else stated[0]
        as_of = Day(date=first)
    horizon = scenario.horizon or Period(first=as_of.date, last=max([as_of.date, *stated]) + AFTERWARDS)
    return scenario.model_copy(update={"as_of": as_of, "horizon": horizon})


def has_day(scenario: Scenario) -> bool:
    """Whether any day is stated from which the plan can start."""
    document = scenario.document.date if scenario.document else None
    return any((scenario.as_of, document, scenario.horizon, *stated_days(scenario)))


def stated_days(scenario: Scenario) -> Iterator[date]:
    """Every day that a conference's time or a task's deadline names."""
    for conference in scenario.conferences.values():
        longest = max((part.day for part in conference.parts.values()), default=1) - 1
        for day in _days_of(conference.when):
            yield day + timedelta(days=longest)
    for task in scenario.tasks.values():
        if task.due and task.due.by:
            yield task.due.by.day


def _days_of(when: When) -> Iterator[date]:
    for said in (when.at, when.on, when.within, when.prefer):
        if isinstance(said, Period):
            yield said.first
            yield said.last
        elif isinstance(said, Moment) or said is not None:
            yield said.day.date
