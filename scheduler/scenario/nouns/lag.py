"""How long after: the least and the greatest time between two things."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from scheduler.scenario.grammar import DurationOrZero
from scheduler.scenario.nouns.noun import Stated
from scheduler.scenario.reading.ids import ConferenceId, TaskId
from scheduler.scenario.short_forms import TEXT, TRUE, or_short


class Lag(Stated):
    """The time from the end of what comes first to the start of what follows.

    ``at_least`` and ``at_most`` are counted in ``working`` time of the one that follows or in ``calendar``
    (elapsed) time. ``working_days`` and ``at_most_working_days`` count from date to date instead.
    """

    model_config = ConfigDict(json_schema_extra=or_short(TRUE, TEXT))

    at_least: DurationOrZero | None = None
    at_most: DurationOrZero | None = None
    time: Literal["working", "calendar"] = Field(default="working", alias="in")
    working_days: int | None = Field(default=None, ge=0, le=400)
    at_most_working_days: int | None = Field(default=None, ge=0, le=400)

    @model_validator(mode="before")
    @classmethod
    def _bare_text_is_the_least(cls, value: Any) -> Any:
        if value is True:
            return {}
        return {"at_least": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        least, most = self.at_least, self.at_most
        if least is not None and most is not None and most.minutes < least.minutes:
            raise PydanticCustomError("lag_backwards", "at_most is less than at_least", {})
        if (self.at_most_working_days or 10_000) < (self.working_days or 0):
            raise PydanticCustomError("lag_backwards", "at_most is less than at_least", {})
        return self


def links(value: Any) -> Any:
    """Read ``[a, b]`` or ``a`` as ``{a: {}, b: {}}``: what comes first, without a lag."""
    if isinstance(value, str):
        return {value: {}}
    return {item: {} for item in value} if are_texts(value) else value


def are_texts(value: Any) -> bool:
    """Whether a value is a list of texts, which may stand for a map of them."""
    return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)


ConferenceLinks = dict[ConferenceId, Lag]
TaskLinks = dict[TaskId, Lag]
