"""Calendars that say when people, units and halls are not free."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from scheduler.scenario.nouns.noun import Noun
from scheduler.scenario.reading.ids import Id
from scheduler.scenario.short_forms import TEXT, bare_text, or_short

ONLY = "busy"
"""The id of a calendar that has none of its own."""

BUSY_KEY = re.compile(r"(?P<calendar>.+)-\d{4}-\d\d-\d\dT\d\d:\d\d(-\d+)?")
"""What a time read from a calendar is called: the calendar, and when it starts."""


class Busy(Noun):
    """A calendar whose owner is busy whenever something is in it; a bare text is the calendar.

    What is in it is nobody's business unless it is ``public``: plans then name its entries.
    """

    model_config = ConfigDict(json_schema_extra=or_short(TEXT))

    calendar: str = Field(
        min_length=1,
        description="An .ics file or a folder of such, in the same folder or below; or a CalDAV address (https://...)",
    )
    public: bool = Field(default=False, description="Its entries may be named to everybody")
    tentative: Literal["busy", "free"] = Field(default="busy", description="What its tentative entries count as")

    _short_form = bare_text("calendar")


def _by_id(value: Any) -> Any:
    """A single calendar needs no id, whether it is a bare text or told of in full."""
    single = isinstance(value, str) or (isinstance(value, dict) and "calendar" in value)
    return {ONLY: value} if single else value


BusyCalendars = Annotated[
    dict[Id, Busy],
    BeforeValidator(_by_id, json_schema_input_type=str | Busy | dict[Id, Busy]),
    Field(description="Calendars that say when it is not free: one, or several each with an id (none called calendar)"),
]
ReadFrom = Annotated[
    str | None,
    Field(description="The calendar, or the entry of one, that says so; filled in where one is read"),
]
