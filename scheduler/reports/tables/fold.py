"""A wide table of days, folded into several that fit on a page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from scheduler.reports.voice import Markup, Voice

Heading = TypeVar("Heading")


def folded(headings: Sequence[Heading], most: int) -> list[Sequence[Heading]]:
    """The columns of each table: at most so many, and about as many in each."""
    tables = -(-len(headings) // most)
    ends = [len(headings) * number // tables for number in range(tables + 1)] if tables else [0]
    return [headings[first:last] for first, last in pairwise(ends)]


def days_title(voice: Voice, key: str, first: date, last: date) -> Markup:
    """The title of one of them, with its first and last day."""
    if first == last:
        return voice.say(f"{key}_one", first=voice.day(first))
    return voice.say(key, first=voice.day(first), last=voice.day(last))
