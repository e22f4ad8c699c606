"""Errors about dates and times, worded once in the message catalogues."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from scheduler.messages import catalogue


def wrong(key: str, **values: str | int) -> PydanticCustomError:
    """Make the error whose sentence is ``errors.<key>``; its English stands in until a language is known."""
    return PydanticCustomError(key, str(catalogue("en", "errors")[key]), values)
