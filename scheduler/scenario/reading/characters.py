"""Characters that have no place in a scenario, because nobody can see them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from scheduler.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

# C0 and C1 controls but tab and line feed; separators that other programs take for line breaks; a byte order
# mark inside the text; surrogates and non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"
_OUTSIDE_LATIN = re.compile("[\u0300-\U0010ffff]{31,}")
_LONGEST_STACK = 30


def forbidden(text: str) -> str | None:
    """The first forbidden character of a text as ``U+0007``, if it has one."""
    found = _FORBIDDEN.search(text)
    return code_point(found[0]) if found else None


def hidden(text: str) -> str | None:
    """The first character of a key that cannot be seen (a mark of direction, a line break), if it has one."""
    unseen = (char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    return next(map(code_point, unseen), None)


def code_point(char: str) -> str:
    """A character's number as standards write it."""
    return f"U+{ord(char):04X}"


def without_forbidden(text: str, file: str) -> tuple[str, list[Problem]]:
    """The text with each forbidden character replaced, and one problem for each."""
    problems = [
        problem_in_text(file, text, found.start(), "forbidden_character", code=code_point(found[0]))
        for found in _FORBIDDEN.finditer(text)
    ]
    return (_FORBIDDEN.sub(REPLACEMENT, text) if problems else text), problems


def stacked_marks(text: str) -> int | None:
    """Where more than thirty combining marks stand on one letter: putting them in order would take ages."""
    for run in _OUTSIDE_LATIN.finditer(text):
        for offset, length in _stacks(run[0]):
            if length > _LONGEST_STACK:
                return run.start() + offset
    return None


def _stacks(text: str) -> Iterator[tuple[int, int]]:
    length = 0
    for offset, char in enumerate(text):
        length = length + 1 if unicodedata.combining(char) else 0
        yield offset, length


def problem_in_text(file: str, text: str, offset: int, key: str, **values: str | int) -> Problem:
    """A problem at a character of a text, given by its offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Problem(file, text.count("\n", 0, offset) + 1, offset - line_start + 1, "", key, values)
