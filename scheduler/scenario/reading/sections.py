"""Sections that are read before the scenario as a whole can be."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, field_validator

from scheduler.scenario.reading.ids import Id
from scheduler.scenario.short_forms import TEXT, or_short


class Variant(BaseModel):
    """A named change of the scenario, as a JSON merge patch; applied after the variants that it inherits from."""

    model_config = ConfigDict(extra="allow", frozen=True, json_schema_extra=or_short(inherits=[TEXT]))

    inherits: tuple[Id, ...] = Field(default=(), description="The variants applied before it, in this order")

    @field_validator("inherits", mode="before")
    @classmethod
    def _one_is_a_list_too(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value


class Variants(BaseModel):
    """The section ``variants``, whatever the changes in it are."""

    variants: dict[Id, Variant] = {}
