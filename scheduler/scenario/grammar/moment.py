"""A day and a time of day: 08 giờ 00 ngày 28/8/2020 (thứ sáu)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import ClassVar, Self

from scheduler.scenario.grammar.clock import ClockTime
from scheduler.scenario.grammar.day import Day, check_month, weekday_suffix
from scheduler.scenario.grammar.echo import Echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.neutral import CLOCK, DAY, ISO_DATE, WEEKDAY, dates
from scheduler.scenario.grammar.written import Written

CLOCK_FIRST = re.compile(rf"(?P<clock>{CLOCK}) (?P<day>{DAY})")
DAY_THEN_CLOCK = re.compile(rf"(?P<day>{DAY}) (?P<clock>{CLOCK})")
ISO_FORM = re.compile(
    rf"(?:{WEEKDAY} )?(?P<date>{ISO_DATE})T(?P<clock>\d{{2}}:\d{{2}}(?::\d{{2}})?)"
    rf"(?P<offset>z|[+-]\d{{2}}:?\d{{2}})?(?: {WEEKDAY})?"
)


@dataclass(frozen=True)
class Moment(Written):
    """A day and a time of day, as 08:00 28/8/2020 or 2020-08-28T08:00, in the scenario's time zone.

    ``at`` is naive, or aware with a fixed offset where the text gives one (+07:00). ``stated_weekday`` counts
    from Monday = 0 and is not checked here.
    """

    examples: ClassVar = (
        "08:00 28/8/2020",
        "2020-08-28T08:00",
        "08 giờ 00 ngày 28 tháng 8 năm 2020 (thứ sáu)",
        "2020-08-28T08:00+07:00",
    )

    at: datetime
    stated_weekday: int | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a day and a clock, in either order."""
        neutral = dates(text)
        found = cls.of_neutral(neutral)
        if found is None:
            raise wrong(_why_not(neutral), text=text)
        return found

    @classmethod
    def of_neutral(cls, neutral: str, *, ends: bool = False) -> Self | None:
        """Build from neutral text, or return None; 24:00 is the next day's 00:00, only where it ``ends``."""
        iso = ISO_FORM.fullmatch(neutral)
        if iso:
            day = Day.of_neutral(re.sub(r"T\d\S*", "", neutral))
            return cls.on(day, ClockTime.of_neutral(iso["clock"], ends=ends), _zone(iso["offset"]))
        match = CLOCK_FIRST.fullmatch(neutral) or DAY_THEN_CLOCK.fullmatch(neutral)
        if match:
            return cls.on(Day.of_neutral(match["day"]), ClockTime.of_neutral(match["clock"], ends=ends))
        return None

    @classmethod
    def on(cls, day: Day, clock: ClockTime, zone: timezone | None = None) -> Self:
        """The moment of a clock on a day; 24:00 falls on the day after."""
        later, minutes = divmod(clock.minutes, 24 * 60)
        at = datetime.combine(day.date + timedelta(days=later), ClockTime(minutes).time, zone)
        check_month(at.month, at.year)
        weekday = None if day.stated_weekday is None else (day.stated_weekday + later) % 7
        return cls(at, weekday)

    def __str__(self) -> str:
        return self.at.isoformat(timespec="minutes") + weekday_suffix(self.stated_weekday)

    @property
    def day(self) -> Day:
        """The day, with the weekday stated beside it."""
        return Day(self.at.date(), self.stated_weekday)

    @property
    def weekday_matches(self) -> bool:
        """Whether the stated weekday, if any, is that of the date."""
        return self.day.weekday_matches

    @property
    def stated_days(self) -> tuple[Day, ...]:
        """The days named in the text, each with its stated weekday."""
        return (self.day,)

    @property
    def clock(self) -> ClockTime:
        """The time of the day."""
        return ClockTime(self.at.hour * 60 + self.at.minute)

    def is_on_the_day_of(self, other: Moment) -> bool:
        """Whether both are times of one day on the scenario's own clock."""
        return self.day == other.day and self.at.tzinfo is None and other.at.tzinfo is None

    def echo(self) -> Echo:
        """Tell how the text was read."""
        clock = self.clock.echo()
        offset = self.at.strftime("%z")
        if offset:
            zone = f"{offset[:3]}:{offset[3:]}"
            return Echo("moment_offset", {"clock": clock, "day": self.day.echo(), "offset": zone})
        return Echo("moment", {"clock": clock, "day": self.day.echo()})


def _zone(offset: str | None) -> timezone | None:
    if offset is None:
        return None
    hours, minutes = (0, 0) if offset == "z" else (int(offset[1:3]), int(offset[-2:]))
    if hours > 14 or minutes > 59:
        raise wrong("moment_offset_impossible", offset=offset)
    away = timedelta(hours=hours, minutes=minutes)
    return timezone(-away if offset.startswith("-") else away)


def _why_not(neutral: str) -> str:
    """Which half of a moment is missing, if one is."""
    if re.fullmatch(CLOCK, neutral):
        return "moment_no_day"
    if re.search(DAY, neutral) and not re.search(CLOCK, neutral):
        return "moment_no_clock"
    return "moment_not_understood"
