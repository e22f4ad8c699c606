"""Sections that are read before the scenario as a whole can be."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from scheduler.scenario.reading.ids import Id


class Variants(BaseModel):
    """The section ``variants``, whatever the changes in it are."""

    variants: dict[Id, dict[str, Any]] = {}
