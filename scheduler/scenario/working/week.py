"""The parts of a calendar: a week of hours, a season of the year, a day worked by way of exception."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WrapValidator,
    model_validator,
)

from scheduler.scenario.grammar.clock import ClockSpan
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.weekdays import Weekdays
from scheduler.scenario.short_forms import TEXT, bare_text, or_short
from scheduler.scenario.working.day_month import DayMonth

if TYPE_CHECKING:
    from collections.abc import Callable


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _in_order(spans: tuple[ClockSpan, ...]) -> tuple[ClockSpan, ...]:
    ordered = tuple(sorted(spans))
    for before, after in pairwise(ordered):
        if after.start < before.end:
            raise wrong("hours_overlap", first=str(before), second=str(after))
    return ordered


def _keys_once(value: Any, read: Callable[[Any], dict[Any, Any]]) -> dict[Any, Any]:
    found = read(value)
    if len(found) < len(value):
        raise wrong("day_listed_twice")
    return found


def _each_weekday_once(week: dict[Weekdays, Any]) -> dict[Weekdays, Any]:
    seen: set[int] = set()
    for weekdays in week:
        if twice := seen.intersection(weekdays.days):
            raise wrong("weekday_listed_twice", day=str(Weekdays((min(twice),))))
        seen.update(weekdays.days)
    return week


def _one_weekday(weekdays: Weekdays) -> Weekdays:
    if len(weekdays.days) != 1:
        raise wrong("like_one_weekday", text=str(weekdays))
    return weekdays


KeysOnce = WrapValidator(_keys_once)
Hours = Annotated[
    tuple[ClockSpan, ...],
    BeforeValidator(_as_list, json_schema_input_type=ClockSpan | tuple[ClockSpan, ...]),
    AfterValidator(_in_order),
]
Week = Annotated[dict[Weekdays, Hours], AfterValidator(_each_weekday_once), KeysOnce]
Weekday = Annotated[Weekdays, AfterValidator(_one_weekday)]


class Strict(BaseModel):
    """Frozen, and an unknown key in it is an error."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )


class Season(Strict):
    """Other hours for a part of every year; it may pass New Year."""

    first: DayMonth = Field(alias="from", description="Its first day, each year")
    last: DayMonth = Field(alias="to", description="Its last day, each year")
    week: Week

    def covers(self, day: DayMonth) -> bool:
        """Tell whether a day of the year belongs to the season."""
        if self.first <= self.last:
            return self.first <= day <= self.last
        return day >= self.first or day <= self.last


class WorkingDay(Strict):
    """A day that is worked although the calendar would have it off; a bare text is the reason.

    It has the hours of the weekday ``like``, or its own ``hours``; with neither, a Saturday or Sunday works
    like a Monday, and any other day like itself.
    """

    model_config = ConfigDict(json_schema_extra=or_short(TEXT))

    reason: str = ""
    like: Weekday | None = None
    hours: Hours | None = None

    _short_form = bare_text("reason")

    @model_validator(mode="after")
    def _said_once(self) -> Self:
        if self.like is not None and self.hours is not None:
            raise wrong("working_like_or_hours")
        return self
