"""Times of day and spans of them: 8h30, 07:30-11:30."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import ClassVar, Self

from scheduler.scenario.grammar.echo import Echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.neutral import CLOCK, dates
from scheduler.scenario.grammar.written import Written

NOON, MIDNIGHT = 12 * 60, 24 * 60

CLOCK_PARTS = re.compile(
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2}))?| H(?: (?P<late>\d{1,2})(?: MIN)?)?)?"
    r"(?: (?P<half>\w+))?"
)
CLOCK_RANGE = rf"(?:FROM )?(?P<first>{CLOCK})\.\.(?P<last>{CLOCK})"

# What "sáng", "chiều", "tối", "am", "pm" say beside a clock: minutes of the day from and until.
HALF_DAYS = {
    "MORNING": (0, NOON),
    "AM": (0, NOON),
    "AFTERNOON": (NOON, 19 * 60),
    "EVENING": (17 * 60, MIDNIGHT),
    "PM": (NOON, MIDNIGHT),
}


@dataclass(frozen=True, order=True)
class ClockTime(Written):
    """A time of day, as 08:00, 8h30 or 8 giờ 30.

    ``minutes`` counts from midnight, 0 to 1440; 1440 (24:00) is read only where a span or a deadline ends.
    """

    examples: ClassVar = ("08:00", "8h30", "10 giờ 00")

    minutes: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a time of day; 24:00 is an error."""
        neutral = dates(text)
        if not re.fullmatch(CLOCK, neutral):
            raise wrong("clock_not_understood", text=text)
        return cls.of_neutral(neutral)

    @classmethod
    def of_neutral(cls, neutral: str, *, ends: bool = False) -> Self:
        """Build from text in the neutral form ``CLOCK``; 24:00 is allowed only where it ``ends``."""
        minutes = _minutes(neutral)
        if minutes == MIDNIGHT and not ends:
            raise wrong("clock_24_not_an_end")
        return cls(minutes)

    def __str__(self) -> str:
        return f"{self.minutes // 60:02}:{self.minutes % 60:02}"

    @property
    def time(self) -> time:
        """The time of day; 24:00 is 00:00, and the day after is for the caller to add."""
        return time(self.minutes // 60 % 24, self.minutes % 60)

    def echo(self) -> Echo:
        """Tell how the text was read."""
        return Echo("clock", {"hour": f"{self.minutes // 60:02}", "minute": f"{self.minutes % 60:02}"})


def _minutes(neutral: str) -> int:
    match = CLOCK_PARTS.fullmatch(neutral)
    assert match, neutral
    hour, minute = int(match["hour"]), int(match["minute"] or match["late"] or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise wrong("clock_impossible", clock=f"{hour}:{minute:02}")
    if int(match["second"] or 0):
        raise wrong("clock_seconds", clock=f"{match[0]}")
    return _in_half_day(hour, minute, match["half"]) if match["half"] else hour * 60 + minute


def _in_half_day(hour: int, minute: int, half: str) -> int:
    """Settle "2 giờ chiều" as 14:00; a clock that lies outside its half day is an error."""
    start, end = HALF_DAYS[half]
    minutes = (hour % 12 if half in ("AM", "PM") else hour) * 60 + minute
    if minutes < NOON <= start or (half == "PM" and minutes < NOON):
        minutes += NOON
    if not start <= minutes < end:
        raise wrong("clock_outside_half_day", clock=f"{hour}:{minute:02}")
    return minutes


@dataclass(frozen=True, order=True)
class ClockSpan(Written):
    """A span of one day's time, as 07:30-11:30; the end may be 24:00."""

    examples: ClassVar = ("07:30-11:30", "từ 7h30 đến 11h30")

    start: ClockTime
    end: ClockTime

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise wrong("clock_span_backwards", start=str(self.start), end=str(self.end))

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the two ends of a span."""
        match = re.fullmatch(CLOCK_RANGE, dates(text))
        if not match:
            raise wrong("clock_span_not_understood", text=text)
        return cls.of_neutral(match["first"], match["last"])

    @classmethod
    def of_neutral(cls, first: str, last: str) -> Self:
        """Build from its two ends in the neutral form ``CLOCK``."""
        return cls(ClockTime.of_neutral(first), ClockTime.of_neutral(last, ends=True))

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"

    def echo(self) -> Echo:
        """Tell how the text was read."""
        return Echo("clock_span", {"start": self.start.echo(), "end": self.end.echo()})
