"""Time zones and calendars that cannot be written out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pydantic_core import PydanticCustomError

from scheduler.scenario.consistency.days import LONGEST_HORIZON
from scheduler.scenario.consistency.where import problem
from scheduler.scenario.grain import zones
from scheduler.scenario.normal.days import has_day, with_days
from scheduler.scenario.normal.units import MARGIN
from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.working.calendar import expand
from scheduler.scenario.working.grains import GRAINS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import KeyPath, Tree


def time_zones_exist(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """The time zones of the scenario and of its places are known."""
    stated: list[tuple[KeyPath, str | None]] = [(("timezone",), scenario.timezone)]
    stated += [(("places", name, "timezone"), place.timezone) for name, place in scenario.places.items()]
    for path, zone in stated:
        if zone is not None and not _exists(zone):
            yield problem(tree, path, "timezone_unknown", name=visible(zone))


def _exists(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return False
    return True


def time_zones_are_on_a_grain(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """The clocks of every zone differ from UTC by a multiple of five minutes, as they did not long ago."""
    if not has_day(scenario):
        return
    day = with_days(scenario).days[0]
    for zone in filter(_exists, zones(scenario)):
        offset = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone)).utcoffset()
        if offset is not None and offset.total_seconds() % (GRAINS[-1] * 60):
            yield problem(tree, ("timezone",), "timezone_off_grain", name=zone, year=day.year, grain=GRAINS[-1])


def calendars_can_be_written_out(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """The public holidays of the years in question are known. (Circles and unknown calendars are told elsewhere.)"""
    if not has_day(scenario):
        return
    first, last = with_days(scenario).days
    if (last - first).days >= LONGEST_HORIZON:
        return
    for name, calendar in scenario.calendars.items():
        if calendar.holidays:
            try:
                expand(calendar.model_copy(update={"extends": None}), first - MARGIN, last + MARGIN)
            except PydanticCustomError as error:
                yield problem(tree, ("calendars", name, "holidays"), error.type, **(error.context or {}))
