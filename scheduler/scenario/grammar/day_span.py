"""Parts of a day: sáng 28/8/2020, cả ngày 28/8/2020."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Self

from scheduler.scenario.grammar.clock import ClockSpan, ClockTime
from scheduler.scenario.grammar.day import Day
from scheduler.scenario.grammar.echo import Echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.neutral import DAY, dates
from scheduler.scenario.grammar.written import Written

PART = r"(?:MORNING|AFTERNOON|EVENING|ALL_DAY)"
SPAN = re.compile(rf"(?:(?P<before>{PART}) )?(?P<day>{DAY})(?: (?P<after>{PART}))?")


class DayPart(Written, StrEnum):
    """A part of a day: morning, afternoon, evening or the whole day (sáng, chiều, tối, cả ngày)."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    DAY = "day"

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the name of a part of the day."""
        neutral = dates(text)
        if not re.fullmatch(rf"{PART}|D", neutral):
            raise wrong("day_part_not_understood", text=text)
        return cls.of_neutral(neutral)

    @classmethod
    def of_neutral(cls, neutral: str) -> Self:
        """Build from its symbol."""
        return cls("day" if neutral in ("ALL_DAY", "D") else neutral.lower())

    def echo(self) -> Echo:
        """Tell how the text was read."""
        return Echo(f"part_{self.value}")


DayPart.examples = ("morning", "afternoon", "evening", "day", "sáng", "chiều")

# Where each part of a day lies, when it is not about working sessions (an absence, a closure).
PART_CLOCKS = {
    DayPart.MORNING: ClockSpan(ClockTime(0), ClockTime(12 * 60)),
    DayPart.AFTERNOON: ClockSpan(ClockTime(12 * 60), ClockTime(18 * 60)),
    DayPart.EVENING: ClockSpan(ClockTime(18 * 60), ClockTime(24 * 60)),
    DayPart.DAY: ClockSpan(ClockTime(0), ClockTime(24 * 60)),
}


@dataclass(frozen=True)
class DaySpan(Written):
    """A day or a part of it, as sáng 28/8/2020 or 28/8/2020.

    ``part`` is None where the text names none: the time in the day is then open, not the whole day taken.
    """

    examples: ClassVar = ("28/8/2020", "sáng 28/8/2020", "2020-08-28 morning", "cả ngày 28/8/2020")

    day: Day
    part: DayPart | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a day, or a part of one."""
        found = cls.of_neutral(dates(text))
        if found is None:
            raise wrong("day_span_not_understood", text=text)
        return found

    @classmethod
    def of_neutral(cls, neutral: str) -> Self | None:
        """Build from neutral text, or return None."""
        match = SPAN.fullmatch(neutral)
        if not match or (match["before"] and match["after"]):
            return None
        part = match["before"] or match["after"]
        return cls(Day.of_neutral(match["day"]), DayPart.of_neutral(part) if part else None)

    def __str__(self) -> str:
        part = {None: "", DayPart.DAY: " all day"}.get(self.part, f" {self.part}")
        return f"{self.day}{part}"

    @property
    def stated_days(self) -> tuple[Day, ...]:
        """The days named in the text, each with its stated weekday."""
        return (self.day,)

    @property
    def clock(self) -> ClockSpan:
        """The span of the day's clock it takes, by ``PART_CLOCKS``; the whole day where no part is named."""
        return PART_CLOCKS[self.part or DayPart.DAY]

    def echo(self) -> Echo:
        """Tell how the text was read."""
        if self.part is None:
            return self.day.echo()
        return Echo("day_span", {"part": self.part.echo(), "day": self.day.echo()})
