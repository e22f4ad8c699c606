"""Errors about dates and times, worded once in the message catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from scheduler.messages import catalogue

if TYPE_CHECKING:
    from scheduler.errors import ProblemValue


def wrong(key: str, **values: ProblemValue) -> PydanticCustomError:
    """Make the error whose sentence is ``errors.<key>``; its English stands in until a language is known."""
    return PydanticCustomError(key, str(catalogue("en", "errors")[key]), values)
