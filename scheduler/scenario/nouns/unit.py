"""Units, the sets they form, and the people in them."""

from __future__ import annotations

from typing import Any, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from scheduler.scenario.grammar import ClockSpan, Weekdays, Window
from scheduler.scenario.nouns.busy import BusyCalendars, ReadFrom
from scheduler.scenario.nouns.noun import Named, Noun, Stated
from scheduler.scenario.reading.ids import CalendarId, PersonId, PlaceId, SetId, UnitId
from scheduler.scenario.short_forms import TEXT, TEXTS, bare_text, or_short


class Unit(Named):
    """An office, a ward, a company: it owns tasks and halls, sends delegates, and works by a calendar."""

    calendar: CalendarId | None = Field(
        default=None, description="Its working calendar; else the parent's, else the first"
    )
    within: UnitId | None = Field(default=None, description="The unit it belongs to")
    level: str | None = Field(default=None, description="Its kind, for choosing sets: ward, district ...")
    capacity: int | None = Field(
        default=None, ge=1, le=1000, description="How many tasks it can work on at once; not limited if left out"
    )
    email: str | None = None
    external: bool = Field(default=False, description="Takes part but is nobody's to instruct: may go without a task")
    busy: BusyCalendars = {}


class UnitSet(Stated):
    """Several units under one name: listed, or every unit of a level; less the exceptions.

    ``count`` is the number the plan itself gives ("11 phường") and is checked against the members.
    """

    model_config = ConfigDict(json_schema_extra=or_short(TEXTS))

    name: str | None = None
    members: tuple[SetId, ...] | None = Field(default=None, description="Units or other sets")
    level: str | None = Field(default=None, description="Every unit of this level ...")
    within: UnitId | None = Field(default=None, description="... below this unit")
    but: tuple[SetId, ...] = Field(default=(), alias="except", description="Units or sets left out")
    count: int | None = Field(default=None, ge=0, description="How many the plan says there are")

    @model_validator(mode="before")
    @classmethod
    def _bare_list_is_the_members(cls, value: Any) -> Any:
        return {"members": value} if isinstance(value, list | tuple) else value

    @model_validator(mode="after")
    def _chosen_one_way(self) -> Self:
        if (self.members is None) == (self.level is None and self.within is None):
            raise PydanticCustomError(
                "set_one_way", "list the members, or name a level or the unit they are within", {}
            )
        return self


class Weekly(Noun):
    """The same hours every week."""

    days: Weekdays
    hours: ClockSpan | None = None


class Absence(Stated):
    """A time when a person is away: once or every week, strictly or at a price.

    A priced absence may be broken; each clash then costs ``price`` points.
    """

    model_config = ConfigDict(json_schema_extra=or_short(TEXT))

    when: Window | None = None
    weekly: Weekly | None = None
    price: int | None = Field(default=None, ge=1, le=10_000, description="May be broken at this price for each clash")
    reason: str | None = None
    read_from: ReadFrom = None

    _short_form = bare_text("when")

    @model_validator(mode="after")
    def _once_or_weekly(self) -> Self:
        if (self.when is None) == (self.weekly is None):
            raise PydanticCustomError("absence_one_way", "say when, or weekly: one of the two", {})
        return self


class Person(Named):
    """Somebody who must be somewhere: by name, by post, or both."""

    posts: tuple[str, ...] = Field(default=(), description="The posts this person holds")
    unit: UnitId | None = None
    email: str | None = Field(default=None, description="The address by which calendars know this person")
    home: PlaceId | None = Field(default=None, description="The place this person starts from")
    away: dict[str, Absence] = Field(default={}, description="When this person is not free, each with an id")
    busy: BusyCalendars = {}
    deputies: tuple[PersonId, ...] = Field(default=(), description="Who may stand in, first choice first")
    rank: int | None = Field(default=None, ge=1, description="Place in the order of protocol")
