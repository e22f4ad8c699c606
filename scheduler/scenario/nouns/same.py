"""Decisions that are the same in every variant: taken before it is known which of them comes true."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

OF_CONFERENCES = ("date", "start", "outcome", "halls", "seats", "attend")
OF_TASKS = ("start", "owner")
"""What may be said of a conference, and of a task; the families of decisions know these words."""

Word = Literal["date", "start", "outcome", "halls", "seats", "attend", "owner"]


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Same = Annotated[
    tuple[Word, ...],
    BeforeValidator(_as_list, json_schema_input_type=Word | tuple[Word, ...]),
]
"""What of a conference or task is decided once for all variants; a bare word is a list of one."""
