"""A cell in words, for formats that know no typed cells."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from scheduler.messages import formats
from scheduler.reports.phrases.task import room
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from scheduler.reports.tables.table import Cell, Column
    from scheduler.reports.voice import Voice


def in_words(voice: Voice, column: Column, cell: Cell) -> Markup:
    """A cell as people read it; an empty one is an empty text."""
    if cell is None:
        return Markup()
    if isinstance(cell, datetime):
        clock = column.kind == "clock"
        return voice.zoned(formats.clock(voice.language, cell), cell) if clock else voice.moment(cell)
    if isinstance(cell, int):
        return voice.number(cell) if column.kind == "number" else room(voice, cell)
    return voice.text(cell) if isinstance(cell, str) else voice.day(cell)
