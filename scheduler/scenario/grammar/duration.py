"""Lengths of time: 3h30m, 90 phút, 2 ngày."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction
from typing import ClassVar, Self

from scheduler.scenario.grammar.echo import Echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.neutral import symbols
from scheduler.scenario.grammar.written import Written

HALF_DAY = 4 * 60
HALF_HOUR = 30
LONGEST_DAYS = 1000

NUMBER = r"\d{1,5}(?:\.\d{1,3})?"
LENGTH = re.compile(
    rf"(?:(?P<days>{NUMBER}) D)?(?:(?:^| )(?P<hours>{NUMBER}) H(?: (?P<rest>\d{{1,2}})(?! ?MIN))?)?"
    rf"(?:(?:^| )(?P<minutes>{NUMBER}) MIN)?"
)
ISO_LENGTH = re.compile(r"^p(?=[\dt])((?:\d+d)?)(?:t(?=\d)(.+))?$", re.IGNORECASE)
HALVES = {"HALF D": HALF_DAY, "1/2 D": HALF_DAY, "HALF H": HALF_HOUR, "1/2 H": HALF_HOUR}


@dataclass(frozen=True, order=True)
class Duration(Written):
    """A length of time, as 3h30m, 90 phút or 2 ngày; a day is 24 hours, half a day (nửa ngày) is 4 hours.

    ``minutes`` is whole, greater than 0, and at most 1000 days. ``in_days`` tells that the text counts days, which
    may be meant otherwise; it makes no difference to the length.
    """

    examples: ClassVar[tuple[str, ...]] = (
        "3h30m",
        "90 phút",
        "3 giờ 30 phút",
        "2 ngày",
        "nửa ngày",
        "PT3H30M",
    )
    least: ClassVar[int] = 1

    minutes: int
    in_days: bool = field(default=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.minutes < 0:
            raise wrong("duration_negative")
        if self.minutes < self.least:
            raise wrong("duration_zero")
        if self.minutes > LONGEST_DAYS * 24 * 60:
            raise wrong("duration_too_long", days=LONGEST_DAYS)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read numbers with units, half a day, or ISO 8601."""
        neutral = symbols(ISO_LENGTH.sub(r"\1 \2", text.strip()))
        if neutral in HALVES:
            return cls(HALVES[neutral])
        match = LENGTH.fullmatch(neutral)
        if not match or not neutral:
            raise wrong(_why_not(neutral), text=text)
        minutes = _minutes(match)
        if minutes.denominator != 1:
            raise wrong("duration_not_whole_minutes", text=text)
        return cls(int(minutes), in_days=match["days"] is not None)

    def __str__(self) -> str:
        hours, minutes = divmod(self.minutes, 60)
        return (f"{hours}h" if hours else "") + (f"{minutes}m" if minutes or not hours else "")

    @property
    def timedelta(self) -> timedelta:
        """The same length for arithmetic."""
        return timedelta(minutes=self.minutes)

    def echo(self) -> Echo:
        """Tell how the text was read."""
        hours, minutes = divmod(self.minutes, 60)
        if not minutes and hours:
            return Echo("duration_hours", {"hours": str(hours)})
        if not hours:
            return Echo("duration_minutes", {"minutes": str(minutes)})
        return Echo("duration", {"hours": str(hours), "minutes": str(minutes)})


@dataclass(frozen=True, order=True)
class DurationOrZero(Duration):
    """A length of time that may be none, as 30m or 0m."""

    examples: ClassVar[tuple[str, ...]] = ("30m", "1h", "0m")
    least: ClassVar[int] = 0

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a length, or a bare 0."""
        return cls(0) if text.strip() == "0" else super().read(text)


def _minutes(match: re.Match[str]) -> Fraction:
    days, hours, minutes, rest = (Fraction(match[name] or 0) for name in ("days", "hours", "minutes", "rest"))
    return days * 24 * 60 + hours * 60 + minutes + rest


def _why_not(neutral: str) -> str:
    if neutral.startswith("-"):
        return "duration_negative"
    if re.fullmatch(r"0+", neutral):
        return "duration_zero"
    if re.fullmatch(r"[\d.]+", neutral):
        return "duration_no_unit"
    return "duration_working_days" if "WORKING_DAY" in neutral else "duration_not_understood"
