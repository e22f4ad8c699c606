"""The order people expect: the Vietnamese alphabet, and numbers by size.

The Vietnamese alphabet orders plain English text as English does, so there is one order for both languages.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TypeAlias

# f, j, w and z are no Vietnamese letters; foreign names have them in their usual places.
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; a letter without a mark comes first

Piece: TypeAlias = tuple[int, int, tuple[int, ...], tuple[int, ...]]
Key: TypeAlias = tuple[tuple[tuple[Piece, ...], ...], str]

_WORDS = re.compile(r"[^\W_]+")
_PIECES = re.compile(r"[0-9]+|[^\W0-9_]+")


@lru_cache(maxsize=1 << 14)
def alphabetical(text: str) -> Key:
    """Sort key: word by word, letters before tones, and Phường 2 before Phường 10."""
    plain = unicodedata.normalize("NFC", text)
    words = _WORDS.findall(plain.lower())
    return tuple(tuple(_piece(piece) for piece in _PIECES.findall(word)) for word in words), plain


def _piece(text: str) -> Piece:
    if text[0] in "0123456789":
        return 0, int(text), (), ()
    letters = tuple(_letter(char) for char in text)
    return 1, 0, tuple(place for place, _ in letters), tuple(tone for _, tone in letters)


def _letter(char: str) -> tuple[int, int]:
    """The place of a letter in the alphabet, and of its tone."""
    parts = unicodedata.normalize("NFD", char)
    base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
    tone = max(TONES.find(part) for part in parts) + 1
    place = ALPHABET.find(base)
    return (place if place >= 0 else len(ALPHABET) + ord(base[0])), tone
