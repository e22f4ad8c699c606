"""How many people: a number, a range, or not known yet."""

from __future__ import annotations

import re
from typing import Any, Self

from pydantic import ConfigDict, model_serializer, model_validator
from pydantic_core import PydanticCustomError

from scheduler.scenario.nouns.noun import Noun
from scheduler.scenario.short_forms import NUMBER, TEXT, or_short

_RANGE = re.compile(r"^(\d{1,6})\s*(?:-|–|\.\.|đến|to)\s*(\d{1,6})$")
_OPEN = re.compile(r"^(\d{1,6})\s*\+$")
MOST = 1_000_000


class Count(Noun):
    """A number of people or seats, from ``at_least`` to ``at_most``, both included.

    Written ``22``, ``8-16``, ``1+`` (no stated upper end) or ``unknown`` (to be counted; none at least).
    """

    model_config = ConfigDict(json_schema_extra=or_short(NUMBER, TEXT))

    at_least: int = 0
    at_most: int | None = None

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | str):
            return value
        text = str(value).strip()
        if text.isdecimal():
            return {"at_least": int(text), "at_most": int(text)}
        if match := _RANGE.match(text):
            return {"at_least": int(match[1]), "at_most": int(match[2])}
        if match := _OPEN.match(text):
            return {"at_least": int(match[1]), "at_most": None}
        if text == "unknown":
            return {"at_least": 0, "at_most": None}
        raise PydanticCustomError("count_unreadable", "{text} is not a number of people", {"text": text})

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.at_least < 0 or self.at_least > MOST or (self.at_most or 0) > MOST:
            raise PydanticCustomError("count_out_of_range", "not a number of people", {"most": MOST})
        if self.at_most is not None and self.at_most < self.at_least:
            raise PydanticCustomError(
                "count_backwards", "{first} to {last} runs backwards", {"first": self.at_least, "last": self.at_most}
            )
        return self

    @model_serializer
    def _write(self) -> int | str:
        if self.at_most is None:
            return f"{self.at_least}+" if self.at_least else "unknown"
        return self.at_least if self.at_least == self.at_most else f"{self.at_least}-{self.at_most}"

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.at_least == self.at_most

    @property
    def unknown(self) -> bool:
        """Whether nothing is known of it."""
        return self.at_least == 0 and self.at_most is None
