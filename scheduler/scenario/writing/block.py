"""Plain data as the YAML that people write: maps in blocks, lists on one line, quotes only where they are needed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from scheduler.scenario.reading.scalars import NumberRefusedError, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STEP = 2
# Letters, digits and a few signs between single blanks: nothing that YAML gives a meaning.
_PLAIN = re.compile(r"[^\W_][\w./()–-]*( [\w./()–-]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}-[0-9]{2}")


def variant_text(name: str, patch: Mapping[str, Any], indent: int = STEP) -> str:
    """A variant as the lines that stand below ``variants:``, each with its line break."""
    return "".join(f"{line}\n" for line in _lines({name: patch}, indent, indent))


def variant_line(name: str, patch: Mapping[str, Any]) -> str:
    """A variant in braces, as it stands on one line."""
    return f"{_word(name)}: {_inline({**patch})}"


def _lines(data: Mapping[str, Any], indent: int, step: int) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, dict) and value:
            yield f"{' ' * indent}{_word(key)}:"
            yield from _lines(value, indent + step, step)
        else:
            yield f"{' ' * indent}{_word(key)}: {_inline(value)}"


def _inline(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_word(key)}: {_inline(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return _word(value) if isinstance(value, str) else json.dumps(value)


def _word(text: str) -> str:
    """A text as it is, if it is read as itself; else in quotes."""
    try:
        plain = _PLAIN.fullmatch(text) is not None and resolve(text) == text
    except NumberRefusedError:
        plain = False
    return text if plain else json.dumps(text, ensure_ascii=False)
