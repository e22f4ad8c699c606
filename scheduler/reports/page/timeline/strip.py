"""What stands on one row of the timeline: bars and marks at places in percent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scheduler.reports.page.timeline.scale import DIGITS, GAP, LETTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from scheduler.reports.page.timeline.scale import Scale

Kind = Literal["held", "tentative", "merged", "setup", "closed", "work", "during", "help", "slack", "gist"]

THINNEST = 4
"""The pixels below which a bar would not be seen."""


@dataclass(frozen=True)
class Bar:
    """A stretch of time of some kind, from ``start``, ``width`` long."""

    kind: Kind
    start: float
    width: float

    @property
    def end(self) -> float:
        """Where it ends."""
        return round(self.start + self.width, DIGITS)


@dataclass(frozen=True)
class Mark:
    """A point in time: a deadline."""

    at: float


@dataclass(frozen=True)
class Note:
    """A text beside a bar; ``before`` if it ends at its place instead of beginning there."""

    at: float
    text: str
    before: bool = False


@dataclass(frozen=True)
class Strip:
    """The bars of a row, those behind first, the marks before them, and texts where there is room."""

    bars: tuple[Bar, ...] = ()
    marks: tuple[Mark, ...] = ()
    notes: tuple[Note, ...] = ()


def bar(scale: Scale, kind: Kind, start: datetime, end: datetime) -> Bar:
    """A bar from an instant to another, thick enough to be seen and inside the scale."""
    left, right = scale.at(start), scale.at(end)
    width = max(right - left, THINNEST / scale.least_width * 100)
    return Bar(kind, round(min(left, 100 - width), DIGITS), round(width, DIGITS))


def notes(named: Sequence[tuple[Bar, str]], width: int) -> tuple[Note, ...]:
    """What bars are called, behind each or before it, as far as nothing is written over at ``width`` pixels.

    The bars do not overlap.
    """
    placed: list[Note] = []
    free = 0.0
    for number, (bar, text) in enumerate(named):
        length = (len(text) * LETTER + 2 * GAP) / width * 100
        limit = named[number + 1][0].start if number + 1 < len(named) else 100.0
        if bar.end + length <= limit:
            placed.append(Note(bar.end, text))
            free = bar.end + length
            continue
        if bar.start - length >= free:
            placed.append(Note(bar.start, text, before=True))
        free = bar.end
    return tuple(placed)


def gist(strips: Iterable[Strip]) -> Strip:
    """Many strips on one: where there is any bar, and every mark once."""
    strips = list(strips)
    bars = [bar for strip in strips for bar in strip.bars if bar.kind not in ("slack", "setup")]
    marks = sorted({mark.at for strip in strips for mark in strip.marks})
    return Strip(_joined(bars), tuple(Mark(at) for at in marks))


def _joined(bars: Iterable[Bar]) -> tuple[Bar, ...]:
    joined: list[Bar] = []
    for each in sorted(bars, key=lambda bar: bar.start):
        if joined and each.start <= joined[-1].end:
            start = joined[-1].start
            joined[-1] = Bar("gist", start, round(max(joined[-1].end, each.end) - start, DIGITS))
        else:
            joined.append(Bar("gist", each.start, each.width))
    return tuple(joined)
