"""Runs of whole days: tháng 3/2020, quý II/2020, cuối tháng 6/2020, 27-29/7/2023."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field

from scheduler.scenario.grammar import ranges
from scheduler.scenario.grammar.day import Day, check_month, make_date
from scheduler.scenario.grammar.echo import Echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.neutral import DAY, dates
from scheduler.scenario.grammar.written import Written

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

# đầu, giữa, cuối tháng: the thirds of a month in office usage.
EARLY_UNTIL, MID_UNTIL = 10, 20

MONTH = re.compile(
    r"(?:(?P<third>EARLY|MID|LATE) )?(?:MONTH )?(?P<month>\d{1,2})/(?P<year>\d{4})|"
    r"(?:(?:EARLY|MID|LATE) )?MONTH (?P<yearless>\d{1,2})"
)
QUARTER = re.compile(r"QUARTER (?P<quarter>\d|[iv]+)(?:/(?P<year>\d{4}))?")
YEAR = re.compile(r"YEAR (?P<year>\d{4})")
QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
COUNTED = re.compile(r"(?P<period>.+\d(?: [A-Z]{3})?) (?P<count>\d{1,3}) D")


class PeriodEnds(BaseModel):
    """The map form of a period."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")


@dataclass(frozen=True)
class Period(Written):
    """A run of whole days, both ends included, as tháng 3/2020, quý II/2020 or 27-29/7/2023.

    Read from text or from a map ``{from:, to:}``. ``stated_weekdays`` are those written beside the first and
    the last day, Monday = 0.
    """

    examples: ClassVar = (
        *("2020-08-28..2020-09-02", "27-29/7/2023", "từ 27/7/2023 đến 29/7/2023", "28/8/2020"),
        *("tháng 3/2020", "quý II/2020", "cuối tháng 6/2020", "March 2020"),
    )
    map_form: ClassVar = PeriodEnds

    first: date
    last: date
    stated_weekdays: tuple[int | None, int | None] = (None, None)

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise wrong("period_backwards", first=self.first, last=self.last)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read one stretch of days, or a range of two."""
        found = cls.of_neutral(dates(text))
        if found is None:
            raise wrong("period_not_understood", text=text)
        return found

    @classmethod
    def of_neutral(cls, neutral: str) -> Self | None:
        """Build from neutral text, or return None; a count of days beside it must be right."""
        counted = COUNTED.fullmatch(neutral)
        found = cls._of_uncounted(counted["period"] if counted else neutral)
        if found and counted and found.length != int(counted["count"]):
            raise wrong("period_miscounted", stated=int(counted["count"]), days=found.length)
        return found

    @classmethod
    def _of_uncounted(cls, neutral: str) -> Self | None:
        sides = ranges.split(neutral)
        if sides is None:
            return cls._stretch(neutral)
        last, first = cls._stretch(sides[1]), cls._stretch(sides[0])
        return cls.between(first, last) if first and last else None

    @classmethod
    def _stretch(cls, neutral: str) -> Self | None:
        """A day, a month or a third of one, a quarter, a year."""
        if month := MONTH.fullmatch(neutral):
            return cls(*_month(month))
        if quarter := QUARTER.fullmatch(neutral):
            return cls(*_quarter(quarter))
        if year := YEAR.fullmatch(neutral):
            return cls(make_date(1, 1, year["year"]), make_date(31, 12, year["year"]))
        if re.fullmatch(DAY, neutral):
            day = Day.of_neutral(neutral)
            return cls(day.date, day.date, (day.stated_weekday, day.stated_weekday))
        return None

    @classmethod
    def between(cls, first: Period, last: Period) -> Self:
        """From the start of one period to the end of another."""
        return cls(first.first, last.last, (first.stated_weekdays[0], last.stated_weekdays[1]))

    @classmethod
    def validate(cls, value: object) -> Self:
        """Accept the value itself, its text, or a map of its two ends."""
        if isinstance(value, dict):
            ends = PeriodEnds.model_validate(value)
            weekdays = (ends.first.stated_weekday, ends.last.stated_weekday)
            return cls(ends.first.date, ends.last.date, weekdays)
        return super().validate(value)

    @classmethod
    def text_schema(cls) -> JsonSchemaValue:
        """The JSON Schema of the text and of the map."""
        return text_or_ends(super().text_schema(), Day.text_schema())

    def __str__(self) -> str:
        return "..".join(str(day) for day in self.stated_days)

    @property
    def length(self) -> int:
        """How many days, both ends included."""
        return (self.last - self.first).days + 1

    @property
    def stated_days(self) -> tuple[Day, ...]:
        """The days named in the text, each with its stated weekday."""
        first, last = Day(self.first, self.stated_weekdays[0]), Day(self.last, self.stated_weekdays[1])
        return (first,) if first == last else (first, last)

    def echo(self) -> Echo:
        """Tell how the text was read."""
        if self.first == self.last:
            return self.stated_days[0].echo()
        first, last = self.stated_days
        return Echo("period", {"first": first.echo(), "last": last.echo()})


def text_or_ends(text: JsonSchemaValue, end: JsonSchemaValue) -> JsonSchemaValue:
    """The JSON Schema of a range: its text form, or a map of its two ends."""
    ends = {
        "type": "object",
        "properties": {"from": end, "to": end},
        "required": ["from", "to"],
        "additionalProperties": False,
    }
    shared = {key: text[key] for key in ("title", "description", "examples")}
    return {**shared, "anyOf": [{"type": "string"}, ends]}


def _month(match: re.Match[str]) -> tuple[date, date]:
    if match["year"] is None:
        raise wrong("month_no_year", month=int(match["yearless"]))
    month, year = int(match["month"]), int(match["year"])
    check_month(month, year)
    end = monthrange(year, month)[1]
    first, last = {
        None: (1, end),
        "EARLY": (1, EARLY_UNTIL),
        "MID": (EARLY_UNTIL + 1, MID_UNTIL),
        "LATE": (MID_UNTIL + 1, end),
    }[match["third"]]
    return date(year, month, first), date(year, month, last)


def _quarter(match: re.Match[str]) -> tuple[date, date]:
    if match["year"] is None:
        raise wrong("quarter_no_year", quarter=match["quarter"].upper())
    quarter = QUARTERS.get(match["quarter"])
    if quarter is None:
        raise wrong("period_no_such_quarter", quarter=match["quarter"].upper())
    year, month = int(match["year"]), 3 * quarter
    check_month(month, year)
    return date(year, month - 2, 1), date(year, month, monthrange(year, month)[1])
