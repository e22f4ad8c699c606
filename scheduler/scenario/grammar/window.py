"""Stretches of time for absences and closures: sáng 28/8/2020, 08:00-10:00 28/8/2020."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field

from scheduler.scenario.grammar import ranges
from scheduler.scenario.grammar.clock import CLOCK_RANGE, ClockSpan
from scheduler.scenario.grammar.day import Day
from scheduler.scenario.grammar.day_span import DaySpan
from scheduler.scenario.grammar.echo import Echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.moment import Moment
from scheduler.scenario.grammar.neutral import DAY, dates
from scheduler.scenario.grammar.period import Period, text_or_ends
from scheduler.scenario.grammar.written import Written

if TYPE_CHECKING:
    from datetime import datetime

    from pydantic.json_schema import JsonSchemaValue

CLOCKS_ON_A_DAY = re.compile(rf"{CLOCK_RANGE} (?P<day>{DAY})")
DAY_WITH_CLOCKS = re.compile(rf"(?P<day>{DAY}) {CLOCK_RANGE}")


@dataclass(frozen=True)
class WindowEdge(Written):
    """One end of a window, as 08:00 28/8/2020, sáng 28/8/2020 or 28/8/2020.

    A moment is itself; a day or a part of one counts from its start at the first end of a window, to its end
    at the last.
    """

    examples: ClassVar = ("08:00 28/8/2020", "sáng 28/8/2020", "28/8/2020")

    said: Moment | DaySpan

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a moment, a day or a part of one."""
        found = cls.of_neutral(dates(text), ends=True)
        if found is None:
            raise wrong("window_edge_not_understood", text=text)
        return found

    @classmethod
    def of_neutral(cls, neutral: str, *, ends: bool = False) -> Self | None:
        """Build from neutral text, or return None."""
        said = Moment.of_neutral(neutral, ends=ends) or DaySpan.of_neutral(neutral)
        return cls(said) if said else None

    def __str__(self) -> str:
        return str(self.said)

    @property
    def stated_days(self) -> tuple[Day, ...]:
        """The days named in the text, each with its stated weekday."""
        return self.said.stated_days

    @property
    def start(self) -> datetime:
        """Where it starts; naive unless the text gave an offset."""
        if isinstance(self.said, Moment):
            return self.said.at
        return Moment.on(self.said.day, self.said.clock.start).at

    @property
    def end(self) -> datetime:
        """Where it ends, not included; naive unless the text gave an offset."""
        if isinstance(self.said, Moment):
            return self.said.at
        return Moment.on(self.said.day, self.said.clock.end).at

    def echo(self) -> Echo:
        """Tell how the text was read."""
        return self.said.echo()


class WindowEnds(BaseModel):
    """The map form of a window."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: WindowEdge = Field(alias="from")
    last: WindowEdge = Field(alias="to")


@dataclass(frozen=True)
class Window(Written):
    """A stretch of time, as sáng 28/8/2020, 08:00-10:00 28/8/2020 or 27/8/2020 - 28/8/2020.

    Read from text or from a map ``{from:, to:}``; days and parts of days named as ends are included whole.
    ``start`` and ``end`` are naive civil times, or aware where the text gives offsets; ``end`` is excluded.
    """

    examples: ClassVar = (
        *("sáng 28/8/2020", "28/8/2020", "27/8/2020 - 28/8/2020", "08:00-10:00 28/8/2020"),
        *("2020-08-28T08:00..2020-08-28T10:00", "sáng 27/8/2020 - chiều 28/8/2020"),
    )
    map_form: ClassVar = WindowEnds

    first: WindowEdge
    last: WindowEdge

    def __post_init__(self) -> None:
        if (self.start.tzinfo is None) != (self.end.tzinfo is None):
            raise wrong("window_one_offset")
        if self.start == self.end and self.first == self.last:
            raise wrong("window_one_moment", moment=self.start)
        if self.start >= self.end:
            raise wrong("window_backwards", start=self.start, end=self.end)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read one day or part, a range, clocks on a day, or a period."""
        neutral = dates(text)
        clocks = CLOCKS_ON_A_DAY.fullmatch(neutral) or DAY_WITH_CLOCKS.fullmatch(neutral)
        if clocks:
            return cls.of_clocks(Day.of_neutral(clocks["day"]), ClockSpan.of_neutral(clocks["first"], clocks["last"]))
        first, last = ranges.split(neutral) or (neutral, neutral)
        end, start = WindowEdge.of_neutral(last, ends=True), WindowEdge.of_neutral(first)
        if start and end:
            return cls(start, end)
        return cls.of_period(neutral, text)

    @classmethod
    def of_clocks(cls, day: Day, span: ClockSpan) -> Self:
        """A span of one day's clock."""
        return cls(WindowEdge(Moment.on(day, span.start)), WindowEdge(Moment.on(day, span.end)))

    @classmethod
    def of_period(cls, neutral: str, text: str) -> Self:
        """The whole days of a period ("tháng 3/2020")."""
        period = Period.of_neutral(neutral)
        if period is None:
            raise wrong("window_not_understood", text=text)
        days = period.stated_days
        return cls(WindowEdge(DaySpan(days[0])), WindowEdge(DaySpan(days[-1])))

    @classmethod
    def validate(cls, value: object) -> Self:
        """Accept the value itself, its text, or a map of its two ends."""
        if isinstance(value, dict):
            ends = WindowEnds.model_validate(value)
            return cls(ends.first, ends.last)
        return super().validate(value)

    @classmethod
    def text_schema(cls) -> JsonSchemaValue:
        """The JSON Schema of the text and of the map."""
        return text_or_ends(super().text_schema(), WindowEdge.text_schema())

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}..{self.last}"

    @property
    def start(self) -> datetime:
        """The first instant; naive unless the text gave an offset."""
        return self.first.start

    @property
    def end(self) -> datetime:
        """The first instant after it; naive unless the text gave an offset."""
        return self.last.end

    @property
    def stated_days(self) -> tuple[Day, ...]:
        """The days named in the text, each with its stated weekday."""
        days = (*self.first.stated_days, *self.last.stated_days)
        return days[:1] if days[0] == days[1] else days

    def echo(self) -> Echo:
        """Tell how the text was read."""
        if self.first == self.last:
            return self.first.echo()
        first, last = self.first.said, self.last.said
        if isinstance(first, Moment) and isinstance(last, Moment) and first.is_on_the_day_of(last):
            clocks = {"first": first.clock.echo(), "last": last.clock.echo()}
            return Echo("window_clocks", {**clocks, "day": first.day.echo()})
        key = "window_moments" if isinstance(self.last.said, Moment) else "window_days"
        return Echo(key, {"first": self.first.echo(), "last": self.last.echo()})
