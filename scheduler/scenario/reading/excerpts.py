"""Short quotations of what a planner wrote, safe to print on one line whatever it contains."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

LONGEST_WORD = 80
LONGEST_EXCERPT = 40


def visible(text: str, most: int = LONGEST_WORD) -> str:
    """The text on one line: unprintable and direction-changing characters as escapes, cut after ``most``."""
    shown = "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text[: most + 1])
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def excerpt(value: Any, most: int = LONGEST_EXCERPT) -> str:
    """A value as the planner would write it on one line of YAML, cut after ``most`` characters."""
    return visible(_flow(value), most)


def _flow(value: Any, depth: int = 0) -> str:
    if isinstance(value, Mapping):
        pairs = _first(value.items(), depth)
        return "{" + _items([f"{key}: {_flow(each, depth + 1)}" for key, each in pairs]) + "}"
    if isinstance(value, list | tuple):
        return "[" + _items([_flow(each, depth + 1) for each in _first(value, depth)]) + "]"
    if isinstance(value, str):
        return f'"{value[: LONGEST_WORD + 1]}"'
    return json.dumps(value) if value is None or isinstance(value, bool | int | float) else str(value)


def _first(items: Iterable[Any], depth: int) -> list[Any]:
    """Only what can be shown: a list may be very long, and aliases may make it very deep."""
    return list(islice(items, 8 if depth < 2 else 0))


def _items(shown: list[str]) -> str:
    return ", ".join(shown) or "…"
