"""Text that a cell, a heading or the foot of a page can hold."""

from __future__ import annotations

import re

MOST = 32_767
"""The most characters of a cell."""

MOST_BELOW = 100
"""The most characters of a title at the foot of a page; Excel allows 255 with everything that stands there."""

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fitting(text: str) -> str:
    """A text without what no XML may hold, and cut where a cell ends."""
    return cut(_NO_XML.sub("", text), MOST)


def footing(text: str) -> str:
    """A title for the foot of a page, where an ampersand begins a command."""
    return cut(text, MOST_BELOW).replace("&", "&&")


def cut(text: str, most: int) -> str:
    """A text of at most so many characters, with dots where something is missing."""
    return text if len(text) <= most else text[: most - 1] + "…"
