"""Pydantic's error types in the planner's words: the message and the values that fill it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from pydantic_core.core_schema import ErrorType

from scheduler.errors import ProblemValue
from scheduler.messages import catalogue
from scheduler.scenario.reading.excerpts import excerpt, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

Words = tuple[str, dict[str, ProblemValue]]

_KINDS = {
    "expected_text": ("string_type", "string_unicode", "bytes_type"),
    "expected_whole_number": ("int_type", "int_parsing", "int_from_float", "int_parsing_size"),
    "expected_number": ("float_type", "float_parsing", "decimal_type", "decimal_parsing", "finite_number"),
    "expected_truth": ("bool_type", "bool_parsing"),
    "expected_map": ("dict_type", "mapping_type", "model_type", "model_attributes_type", "dataclass_type"),
    "expected_list": ("list_type", "tuple_type", "set_type", "frozen_set_type", "iterable_type"),
    "expected_date": (
        "date_type",
        "date_parsing",
        "date_from_datetime_parsing",
        "date_from_datetime_inexact",
    ),
    "expected_time": ("time_type", "time_parsing"),
    "expected_instant": ("datetime_type", "datetime_parsing", "datetime_from_date_parsing"),
    "expected_duration": ("time_delta_type", "time_delta_parsing"),
    "too_small": ("greater_than_equal",),
    "not_above": ("greater_than",),
    "too_large": ("less_than_equal",),
    "not_below": ("less_than",),
    "not_multiple": ("multiple_of",),
    "text_too_short": ("string_too_short",),
    "text_too_long": ("string_too_long",),
    "text_malformed": ("string_pattern_mismatch",),
    "list_too_short": ("too_short",),
    "list_too_long": ("too_long",),
    "bad_choice": ("literal_error", "enum", "union_tag_invalid"),
}
_MESSAGE_OF = {kind: message for message, kinds in _KINDS.items() for kind in kinds}
_EMPTY = {"string_too_short": "text_empty", "too_short": "list_empty"}
# What each of pydantic's contexts calls the limit that was passed.
_LIMITS = ("ge", "gt", "le", "lt", "multiple_of", "min_length", "max_length")
_PYDANTICS_OWN = frozenset(get_args(ErrorType))
_OWN_WORDS = frozenset({"value_error", "assertion_error"})
_QUOTED = re.compile(r"'([^']*)'|(-?\d+)")


def words_for(error: ErrorDetails) -> Words:
    """The message id and its values for an error other than a missing or an unknown key.

    A type raised by one of our own validators (``PydanticCustomError``) is itself the message id.
    """
    kind, context = error["type"], error.get("ctx", {})
    found = excerpt(error["input"])
    if kind in _EMPTY and _limit(context) == {"limit": 1}:
        return _EMPTY[kind], {}
    if kind in _MESSAGE_OF:
        return _MESSAGE_OF[kind], {"found": found, **_limit(context), **_choices(context)}
    if kind in catalogue("en", "errors"):
        return kind, {"found": found, **{name: _plain(value) for name, value in context.items()}}
    if kind in _OWN_WORDS or kind not in _PYDANTICS_OWN:
        return "refused", {"found": found, "text": visible(_own_text(error), 300)}
    return "not_understood", {"found": found}


def _limit(context: Mapping[str, Any]) -> dict[str, ProblemValue]:
    limits = [context[name] for name in _LIMITS if name in context]
    return {"limit": _plain(limits[0])} if limits else {}


def _choices(context: Mapping[str, Any]) -> dict[str, ProblemValue]:
    """The choices out of a text like ``'a', 'b' or 'c'``."""
    listed = str(context.get("expected", context.get("expected_tags", "")))
    return {"choices": ", ".join(word or number for word, number in _QUOTED.findall(listed))}


def _plain(value: Any) -> ProblemValue:
    if isinstance(value, int | date) and not isinstance(value, bool):
        return value
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, list | tuple):
        return ", ".join(visible(str(each)) for each in value)
    return visible(str(value), 300)


def _own_text(error: ErrorDetails) -> str:
    cause = error.get("ctx", {}).get("error")
    return str(cause) if cause is not None else error["msg"]
