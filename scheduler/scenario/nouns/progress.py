"""How far things have come: what is done, late or begun, as a fact that no rule is asked about."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from scheduler.scenario.grammar import Day, Duration, Moment
from scheduler.scenario.nouns.noun import Stated
from scheduler.scenario.short_forms import TEXT, or_short

BARE = ("done", "begun")


class Progress(Stated):
    """What has happened to a task, or to a conference, and what is still expected of it.

    * ``done``: the instant or the day it was done, or ``true``: by the day the plan is made;
    * ``expected``: the instant or the day by which it will be done, whatever was planned; work on it needs no hands;
    * ``begun``: when it was begun, or ``true``;
    * ``remaining``: the working time still to be put into it from now on; it is planned like any other work.

    A day alone is its end of work. The bare text ``done`` or ``begun`` says just that.
    """

    model_config = ConfigDict(json_schema_extra=or_short(TEXT, done=[TEXT], expected=[TEXT], begun=[TEXT]))

    done: Literal[True] | Moment | Day | None = None
    expected: Moment | Day | None = None
    begun: Literal[True] | Moment | Day | None = None
    remaining: Duration | None = Field(default=None, description="Working time still needed, from now on")
    whole: Duration | None = Field(
        default=None, description="Working time of all of the task; filled in where only some of it remains"
    )

    @model_validator(mode="before")
    @classmethod
    def _bare_text(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if value not in BARE:
            raise PydanticCustomError("progress_bare_text", "write done or begun, or a map", {"text": value})
        return {value: True}

    @model_validator(mode="after")
    def _said_once(self) -> Self:
        if self.done is None and self.expected is None and self.begun is None and self.remaining is None:
            raise PydanticCustomError("progress_of_nothing", "say done, expected, begun or remaining", {})
        if sum(way is not None for way in (self.done, self.expected, self.remaining)) > 1:
            raise PydanticCustomError("progress_one_way", "say one of done, expected and remaining", {})
        return self

    @property
    def over(self) -> bool:
        """Whether it is done."""
        return self.done is not None
