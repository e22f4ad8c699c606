"""When a conference takes place, as far as the planner has said."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from scheduler.scenario.grammar import ClockSpan, ClockTime, DaySpan, Moment, Period
from scheduler.scenario.nouns.noun import Stated
from scheduler.scenario.reading.ids import ConferenceId
from scheduler.scenario.short_forms import TEXT, or_short

Session = Literal["morning", "afternoon", "evening"]


class When(Stated):
    """The start, from an exact instant to hardly anything.

    Exactly one of ``at`` (an instant), ``on`` (a day, or a part of it), ``within`` (a window of days) and
    ``same_start_as`` (another conference) says what is allowed. ``prefer`` says what is wished inside it.
    A bare text is read as an instant, a day, or a window.
    """

    model_config = ConfigDict(json_schema_extra=or_short(TEXT))

    at: Moment | None = None
    on: DaySpan | None = None
    within: Period | None = None
    same_start_as: ConferenceId | None = None
    prefer: DaySpan | Moment | Period | None = Field(default=None, description="Where in the window it had best start")
    sessions: tuple[Session, ...] = Field(default=(), description="The parts of the day it may take place in")
    times: tuple[ClockTime, ...] = Field(default=(), description="The only times of day it may start at")
    hours: tuple[ClockSpan, ...] = Field(default=(), description="Hours instead of the organiser's working hours")
    weekends: bool = Field(default=False, description="May fall on days off")
    evenings: ClockSpan | None = Field(default=None, description="Hours after work that it may also use")
    to_be_announced: bool | str = Field(default=False, description="The day will be announced later, and why")

    @model_validator(mode="before")
    @classmethod
    def _bare_text(cls, value: Any) -> Any:
        return _read_text(value) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _said_once(self) -> Self:
        ways = [self.at, self.on, self.within, self.same_start_as]
        if sum(way is not None for way in ways) != 1:
            raise PydanticCustomError("when_one_way", "say when in one way: at, on, within or same_start_as", {})
        return self


def _read_text(text: str) -> dict[str, Any]:
    for key, kind in (("at", Moment), ("on", DaySpan)):
        try:
            kind.read(text)
        except PydanticCustomError:
            continue
        return {key: text}
    return {"within": text}
