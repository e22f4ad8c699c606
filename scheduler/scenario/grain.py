"""The grain of a scenario: the unit of time in which the model counts."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from scheduler.scenario.grammar import ClockSpan, ClockTime, DeadlineText, Duration, Moment, Window, Written
from scheduler.scenario.nouns.place import Closure
from scheduler.scenario.nouns.progress import Progress
from scheduler.scenario.nouns.unit import Absence
from scheduler.scenario.working.grains import choose_grain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Scenario


def grain_minutes(scenario: Scenario) -> int:
    """The longest grain that rounds nothing stated: 30, 15, 10 or 5 minutes.

    ``NoGrainError`` names the first stated value that is no multiple of five minutes.
    """
    return choose_grain([*stated_minutes(scenario), *_offsets(scenario)])


def stated_minutes(value: object) -> Iterator[int]:
    """Every clock time and length anywhere in a noun, in minutes; what was read from calendars nobody stated."""
    if isinstance(value, Written):
        yield from _minutes(value)
    elif isinstance(value, Absence | Closure) and value.read_from:
        return
    elif isinstance(value, Progress):
        # What has happened needs no grain of its own: whatever waits for it starts at the next whole one.
        yield from stated_minutes(value.remaining)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from stated_minutes(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from stated_minutes(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from stated_minutes(item)


def _minutes(value: Written) -> Iterator[int]:
    """The clock times and lengths of one value that people write."""
    if isinstance(value, ClockTime | Duration):
        yield value.minutes
    elif isinstance(value, ClockSpan):
        yield value.start.minutes
        yield value.end.minutes
    elif isinstance(value, Moment):
        yield from _clock(value.at)
    elif isinstance(value, DeadlineText):
        yield from _clock(value.clock) if value.clock else ()
    elif isinstance(value, Window):
        yield from _clock(value.start)
        yield from _clock(value.end)


def _clock(moment: datetime | time) -> Iterator[int]:
    """The time of day, and the offset that the text gives, if any."""
    yield moment.hour * 60 + moment.minute
    offset = moment.utcoffset()
    if offset is not None:
        yield int(offset.total_seconds()) // 60 % 60


def _offsets(scenario: Scenario) -> Iterator[int]:
    """How far each zone's clock is from whole hours of UTC at the start of the horizon; stated offsets count so too."""
    first, _ = scenario.days
    noon = datetime(first.year, first.month, first.day, 12)
    for zone in zones(scenario):
        offset = noon.replace(tzinfo=ZoneInfo(zone)).utcoffset()
        assert offset is not None
        yield int(offset.total_seconds()) // 60 % 60


def zones(scenario: Scenario) -> tuple[str, ...]:
    """Every time zone the scenario names, its own first."""
    named = [scenario.timezone]
    named += [calendar.timezone for calendar in scenario.calendars.values() if calendar.timezone]
    named += [place.timezone for place in scenario.places.values() if place.timezone]
    return tuple(dict.fromkeys(named))
