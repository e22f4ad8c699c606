"""Deadlines: trước 10 giờ ngày 27/8/2020, chậm nhất ngày 27/8/2020, trước ngày 27/8/2020."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import ClassVar, Self

from scheduler.scenario.grammar.day import Day, weekday_suffix
from scheduler.scenario.grammar.day_span import DaySpan
from scheduler.scenario.grammar.echo import Echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.moment import Moment
from scheduler.scenario.grammar.neutral import dates
from scheduler.scenario.grammar.period import Period
from scheduler.scenario.grammar.written import Written

# "đến", "until" reach here as the two dots of a range without a start.
BOUND = re.compile(r"(?P<bound>(?:BEFORE ?|BY ?|\.\.)*)(?P<rest>.*)")


@dataclass(frozen=True)
class DeadlineText(Written):
    """A deadline with its date, as trước 10 giờ ngày 27/8/2020 or chậm nhất ngày 27/8/2020.

    With a ``clock`` it is that moment of ``day`` (``clock`` carries the offset where the text gives one).
    Without one it is the end of work on ``day``, or, ``strictly_before``, the end of work on the last working
    day before ``day``; whoever has the owner's calendar settles when that is. ``text``, as written, takes no
    part in comparing.
    """

    examples: ClassVar = (
        *("trước 10 giờ ngày 27/8/2020", "chậm nhất ngày 27/8/2020", "trước ngày 27/8/2020"),
        *("đến hết ngày 27/8/2020", "by 10:00 27/8/2020", "before 27/8/2020"),
    )

    day: date
    clock: time | None = None
    strictly_before: bool = False
    stated_weekday: int | None = None
    text: str = field(default="", compare=False)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a bound and its date, with or without a clock."""
        match = BOUND.fullmatch(dates(text))
        assert match
        moment = Moment.of_neutral(match["rest"], ends=True)
        if moment:
            return cls(moment.at.date(), moment.at.timetz(), False, moment.stated_weekday, text)
        period = Period.of_neutral(match["rest"])
        if period is None:
            half_day = DaySpan.of_neutral(match["rest"])
            raise wrong("deadline_half_day" if half_day else "deadline_not_understood", text=text)
        before = "BEFORE" in match["bound"]
        day = period.stated_days[0 if before else -1]
        return cls(day.date, None, before, day.stated_weekday, text)

    def __str__(self) -> str:
        if self.clock is not None:
            return f"by {Moment(datetime.combine(self.day, self.clock), self.stated_weekday)}"
        bound = "before" if self.strictly_before else "by"
        return f"{bound} {self.day.isoformat()}{weekday_suffix(self.stated_weekday)}"

    @property
    def weekday_matches(self) -> bool:
        """Whether the stated weekday, if any, is that of the date."""
        return self.stated_days[0].weekday_matches

    @property
    def stated_days(self) -> tuple[Day, ...]:
        """The days named in the text, each with its stated weekday."""
        return (Day(self.day, self.stated_weekday),)

    def echo(self, last_working_day: date | None = None) -> Echo:
        """Tell how it was read; with the last working day before ``day``, name that day instead."""
        day = self.stated_days[0].echo()
        if self.clock is not None:
            moment = Moment(datetime.combine(self.day, self.clock), self.stated_weekday)
            return Echo("deadline_moment", {"moment": moment.echo()})
        if not self.strictly_before:
            return Echo("deadline_day", {"day": day})
        if last_working_day is None:
            return Echo("deadline_before", {"day": day})
        return Echo("deadline_day", {"day": Day(last_working_day).echo()})
