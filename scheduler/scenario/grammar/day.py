"""A day: 28/8/2020 (thứ sáu)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self

from scheduler.scenario.grammar.echo import Echo, weekday_echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.neutral import DAY, WEEKDAY, dates
from scheduler.scenario.grammar.words import WEEKDAYS
from scheduler.scenario.grammar.written import Written

if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError

FIRST_YEAR, LAST_YEAR = 1900, 2199

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d+))?")


@dataclass(frozen=True)
class Day(Written):
    """A date, day first or ISO, with the weekday stated beside it kept as a check.

    ``stated_weekday`` counts from Monday = 0. That it does not match the date is no error here.
    """

    examples: ClassVar = ("28/8/2020", "2020-08-28", "28/8/2020 (thứ sáu)", "28 August 2020")

    date: date
    stated_weekday: int | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a date in either form."""
        neutral = dates(text)
        if not re.fullmatch(DAY, neutral):
            raise wrong("date_not_understood", text=text)
        return cls.of_neutral(neutral)

    @classmethod
    def of_neutral(cls, neutral: str) -> Self:
        """Build from text in the neutral form ``DAY``."""
        weekdays = [WEEKDAYS.index(name) for name in re.findall(WEEKDAY, neutral)]
        if len(set(weekdays)) > 1:
            raise wrong("date_two_weekdays")
        return cls(_date(neutral), weekdays[0] if weekdays else None)

    def __str__(self) -> str:
        return self.date.isoformat() + weekday_suffix(self.stated_weekday)

    @property
    def weekday_matches(self) -> bool:
        """Whether the stated weekday, if any, is that of the date."""
        return self.stated_weekday in (None, self.date.weekday())

    @property
    def stated_days(self) -> tuple[Day, ...]:
        """The days named in the text, each with its stated weekday."""
        return (self,)

    def echo(self) -> Echo:
        """Tell how the text was read."""
        if self.stated_weekday is None or self.weekday_matches:
            return Echo("day", {"date": self.date})
        return Echo("day_misstated", {"date": self.date, "stated": weekday_echo(self.stated_weekday)})


def weekday_suffix(weekday: int | None) -> str:
    """The weekday as canonical text keeps it, after the date or time: `` (Fri)``."""
    return "" if weekday is None else f" ({WEEKDAYS[weekday].title()})"


def _date(neutral: str) -> date:
    """The one date in a neutral text, in either form."""
    iso = ISO.search(neutral)
    if iso:
        return make_date(int(iso[3]), int(iso[2]), iso[1])
    match = DAY_FIRST.search(neutral)
    assert match, neutral
    if match[3] is None:
        raise wrong("date_no_year", text=match[0])
    return make_date(int(match[1]), int(match[2]), match[3])


def make_date(day: int, month: int, year: str) -> date:
    """A real date, or an error that says why there is none."""
    if len(year) != 4:
        raise wrong("date_short_year", text=f"{day}/{month}/{year}", year=year)
    check_month(month, int(year), day)
    days = monthrange(int(year), month)[1]
    if not 1 <= day <= days:
        raise wrong("date_impossible", text=f"{day}/{month}/{year}", month=f"{month}/{year}", days=days)
    return date(int(year), month, day)


def check_month(month: int, year: int, day: int = 0) -> None:
    """Raise unless the month and the year exist; a month that can only be a day was written first."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise wrong("date_year_out_of_range", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    if not 1 <= month <= 12:
        raise _no_such_month(month, year, day)


def _no_such_month(month: int, year: int, day: int) -> PydanticCustomError:
    if 1 <= day <= 12 < month <= 31:
        return wrong("date_month_first", text=f"{day}/{month}/{year}", day_first=f"{month}/{day}/{year}")
    return wrong("date_no_such_month", month=month)
