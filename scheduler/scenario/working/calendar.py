"""The noun under ``calendars:``: when people work, as a planner writes it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Annotated, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, model_validator

from scheduler.scenario.grammar.day import Day
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.period import Period
from scheduler.scenario.marks import Marks, check_marks
from scheduler.scenario.reading.ids import CalendarId, Name
from scheduler.scenario.working.day_month import DayMonth
from scheduler.scenario.working.expansion import expand
from scheduler.scenario.working.periods import days_through
from scheduler.scenario.working.public_holidays import check_country
from scheduler.scenario.working.week import KeysOnce, Season, Strict, Week, WorkingDay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.grammar.clock import ClockSpan

__all__ = ["Calendar", "Season", "WorkingDay", "expand"]

MONDAY, SATURDAY = 0, 5


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise wrong("timezone_unknown", name=name) from error
    return name


def _days_within(period: Period, first: date, last: date) -> Iterator[date]:
    return days_through(max(period.first, first), min(period.last, last))


class Calendar(Strict):
    """When people work: the hours of each weekday, and the days that differ.

    For each day the first that applies decides: ``working``, ``closed``, a weekend day that the country works
    in exchange for a day off, a public holiday, the season's week, ``week``. Weekdays not named are off.
    """

    name: Name | None = None
    extends: CalendarId | None = Field(default=None, description="The calendar that this one differs from")
    timezone: Annotated[str, AfterValidator(_known_zone)] | None = Field(
        default=None, description="Where its clock hangs; else the scenario's zone"
    )
    week: Week = Field(default={}, description="The hours of each weekday, in one or several shifts")
    seasons: dict[str, Season] = Field(default={}, description="Other hours for a part of every year")
    holidays: Annotated[str, AfterValidator(check_country)] | None = Field(
        default=None, description="Whose public holidays are off: VN, DE-BY"
    )
    closed: Annotated[dict[Period, str], KeysOnce] = Field(default={}, description="Days off, and why")
    working: Annotated[dict[Day, WorkingDay], KeysOnce] = Field(
        default={}, description="Days worked although they would be off, and why"
    )
    assumed: Marks = Field(
        default=False, description="Not stated anywhere: true, the ground, or the ground for each key it concerns"
    )

    @model_validator(mode="after")
    def _seasons_apart(self) -> Self:
        for (first, ours), (second, theirs) in combinations(self.seasons.items(), 2):
            if ours.covers(theirs.first) or theirs.covers(ours.first):
                raise wrong("seasons_overlap", first=first, second=second)
        return self

    @model_validator(mode="after")
    def _working_days_once(self) -> Self:
        if len({day.date for day in self.working}) < len(self.working):
            raise wrong("day_listed_twice")
        return self

    @model_validator(mode="after")
    def _marks_name_keys(self) -> Self:
        check_marks(self, self.assumed)
        return self

    def shifts(self, first: date, last: date) -> Iterator[tuple[date, tuple[tuple[int, int], ...]]]:
        """Give the shifts of each day from ``first`` to ``last``, in minutes after midnight.

        A calendar that extends another must have been expanded.
        """
        whole = expand(self, first, last)
        working = {day.date: rule for day, rule in whole.working.items()}
        closed = {day for period in whole.closed for day in _days_within(period, first, last)}
        for day in days_through(first, last):
            hours: tuple[ClockSpan, ...] = ()
            if day in working:
                hours = whole.exceptional_hours(day, working[day])
            elif day not in closed:
                hours = whole.usual_hours(day, day.weekday())
            yield day, tuple((span.start.minutes, span.end.minutes) for span in hours)

    def reason_of(self, day: date) -> str | None:
        """Why a day is off, or has hours of its own, where that is said."""
        worked = next((rule for each, rule in self.working.items() if each.date == day), None)
        if worked:
            return worked.reason or None
        return next((reason for period, reason in self.closed.items() if period.first <= day <= period.last), None)

    def usual_hours(self, day: date, weekday: int) -> tuple[ClockSpan, ...]:
        """Give the hours of a weekday (Monday is 0) in the season of ``day``."""
        of_year = DayMonth(day.month, day.day)
        week = next((season.week for season in self.seasons.values() if season.covers(of_year)), self.week)
        return next((hours for weekdays, hours in week.items() if weekday in weekdays.days), ())

    def exceptional_hours(self, day: date, rule: WorkingDay) -> tuple[ClockSpan, ...]:
        """Give the hours of a day that is worked by way of exception."""
        if rule.hours is not None:
            return rule.hours
        if rule.like is not None:
            return self.usual_hours(day, rule.like.days[0])
        return self.usual_hours(day, MONDAY if day.weekday() >= SATURDAY else day.weekday())
