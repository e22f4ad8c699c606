"""Text that no calendar program can mistake for structure, and labels short enough for a day's box."""

from __future__ import annotations

import re
import unicodedata

ELLIPSIS = "…"
LONGEST_LINE = 255
LONGEST_TEXT = 4000

_LINE_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Controls; marks that embed, override or isolate a direction and would turn round what follows; byte order
# marks and half characters, which no encoding can carry.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def paragraph(text: str, most: int = LONGEST_TEXT) -> str:
    """A text of several lines without anything unseen, in normal form C, of at most ``most`` characters."""
    lines = _UNSEEN.sub("", _LINE_BREAK.sub("\n", text))
    return _cut_anywhere(unicodedata.normalize("NFC", lines), most)


def one_line(text: str, most: int = LONGEST_LINE) -> str:
    """A text on one line, its blanks and line breaks each a single space."""
    return _cut_anywhere(" ".join(paragraph(text, len(text)).split()), most)


def _cut_anywhere(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + ELLIPSIS


def abbreviated(text: str, abbreviations: dict[str, str], fitting: int, most: int) -> str:
    """A label as it stands if it is ``fitting``, else with abbreviations, and of ``most`` characters in any case."""
    label = one_line(text)
    if len(label) <= fitting:
        return label
    for words, letters in abbreviations.items():
        label = re.sub(rf"\b{re.escape(words)}\b", letters, label, flags=re.IGNORECASE)
    return cut_at_word(label, most)


def cut_at_word(text: str, most: int) -> str:
    """The first words that fit into ``most`` characters with an ellipsis; part of a word longer than that."""
    if len(text) <= most:
        return text
    words = text[:most].rpartition(" ")[0].rstrip(" ,;:–-")
    return (words or text[: most - 1]) + ELLIPSIS
