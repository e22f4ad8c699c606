"""Marks of uncertainty that name one key each: of which entries, whatever their class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from pydantic import BaseModel

Marks = bool | str | dict[str, str]
"""Nothing, all of an entry (with or without a remark), or a remark for each of some of its keys."""


def check_marks(entry: BaseModel, *marks: Marks) -> None:
    """Refuse a mark on something that is no key of its entry."""
    keys = {name for field, info in type(entry).model_fields.items() for name in (field, info.alias) if name}
    for marked in marks:
        for key in marked if isinstance(marked, dict) else ():
            if key not in keys:
                raise PydanticCustomError(
                    "mark_of_nothing", "{key} is marked but is no key of this entry", {"key": key}
                )
