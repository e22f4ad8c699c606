"""What every noun of a scenario has in common: it is frozen, strict, and remembers how sure its facts are."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from scheduler.scenario.marks import Marks, check_marks
from scheduler.scenario.reading.ids import Name
from scheduler.scenario.short_forms import TEXT, bare_text, or_short


class Noun(BaseModel):
    """A thing a planner writes: immutable, and an unknown key in it is an error."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )


class Stated(Noun):
    """A noun whose facts carry their certainty.

    ``tentative`` (dự kiến) and ``assumed`` are either a remark about the whole noun or a map from one of its
    keys to the remark; ``source`` says where the plan states it (``mục III.5``).
    """

    source: str | None = Field(default=None, description="Where this is stated, e.g. a section of the plan")
    tentative: Marks = Field(
        default=False, description="Not final yet: true, a remark, or a remark for each key it concerns"
    )
    assumed: Marks = Field(
        default=False, description="Not stated anywhere: true, the ground, or the ground for each key it concerns"
    )

    @model_validator(mode="after")
    def _marks_name_keys(self) -> Self:
        check_marks(self, self.tentative, self.assumed)
        return self

    def remark(self, mark: str, key: str) -> str | None:
        """The remark that ``mark`` (``tentative`` or ``assumed``) makes on one key; ``""`` if bare, None if none."""
        marks = self.tentative if mark == "tentative" else self.assumed
        if isinstance(marks, dict):
            return marks.get(key)
        if isinstance(marks, str):
            return marks
        return "" if marks else None


class Named(Stated):
    """A noun with a name for people; a bare string where it is expected is its name."""

    model_config = ConfigDict(json_schema_extra=or_short(TEXT))

    name: Name = Field(description="The name people read, in full")
    short: Name | None = Field(default=None, description="A short name for narrow places")

    _short_form = bare_text("name")

    @property
    def label(self) -> str:
        """The short name where there is one, else the name."""
        return self.short or self.name
