"""Comparing what people wrote, whatever the case, the spacing and the way letters are composed."""

from __future__ import annotations

import re
import unicodedata

NOT_WORDS = re.compile(r"[\W_]+")


LEADING_ZEROS = re.compile(r"\b0+(?=\d)")


def plain(text: str) -> str:
    """A text as its words alone, in small composed letters, one space apart; 07 is 7."""
    words = NOT_WORDS.sub(" ", unicodedata.normalize("NFC", text).casefold()).strip()
    return LEADING_ZEROS.sub("", words)


def same_words(one: str, other: str) -> bool:
    """Whether one of two texts holds all the words of the other, in a row."""
    first, second = f" {plain(one)} ", f" {plain(other)} "
    return first in second or second in first


def words_within(one: str, other: str) -> bool:
    """Whether all the words of one of two texts are in the other, in any order."""
    first, second = set(plain(one).split()), set(plain(other).split())
    return first <= second or second <= first
