"""Text that a planner wrote, made fit to stand on one line of whatever is being written."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

JOINERS = "\u200c\u200d"  # letters of Persian and of Indian scripts need these
UNSEEN = {"Cc", "Cf", "Cs"}  # control, format (right-to-left marks too), lone halves of a pair
MARKS = {"Mn", "Me"}
NO_CHARACTERS = "\ufffe\uffff"  # XML does not know them


@lru_cache(maxsize=1 << 14)
def one_line(text: str) -> str:
    """Compose accents, turn line breaks and tabs into spaces, and drop what is not seen.

    Control characters and right-to-left marks and overrides go.
    """
    seen = "".join(char for char in text if char.isspace() or char in JOINERS or not _is_unseen(char))
    return " ".join(unicodedata.normalize("NFC", seen).split())


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if char in JOINERS or _is(char, MARKS):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _is_unseen(char: str) -> bool:
    return _is(char, UNSEEN) or char in NO_CHARACTERS


def _is(char: str, categories: set[str]) -> bool:
    return unicodedata.category(char) in categories
