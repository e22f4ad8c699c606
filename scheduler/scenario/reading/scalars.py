"""What a bare word means: the core schema of YAML 1.2, in which 10:00, 2020-08-28 and no are texts."""

from __future__ import annotations

import math
import re

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")

LONGEST_NUMBER = 18


class NumberRefusedError(ValueError):
    """A number that no quantity of a plan can be: endless, or longer than 18 characters."""


def resolve(word: str) -> str | int | float | bool | None:
    """Read a bare (unquoted) word."""
    if word in _NULLS:
        return None
    if word in _TRUTHS:
        return _TRUTHS[word]
    if _NOT_FINITE.fullmatch(word):
        raise NumberRefusedError(word)
    if _INTEGER.fullmatch(word):
        return int(_short(word), _base(word))
    return _finite(word) if _FLOAT.fullmatch(word) else word


def _base(word: str) -> int:
    return {"0o": 8, "0x": 16}.get(word[:2], 10)


def _short(word: str) -> str:
    if len(word) > LONGEST_NUMBER:
        raise NumberRefusedError(word)
    return word


def _finite(word: str) -> float:
    number = float(_short(word))
    if not math.isfinite(number):
        raise NumberRefusedError(word)
    return number
