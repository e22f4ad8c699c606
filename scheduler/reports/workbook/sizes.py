"""How wide columns and how high rows have to be: both are written out, as programs differ in guessing."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from scheduler.reports.tables import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scheduler.reports.tables import Cell, Column, Table
    from scheduler.reports.voice import Voice

SCANNED = 300
"""The rows by which the width of a column is judged."""

LETTERS = 1.15
"""The letters of running text that take the room of a digit, in which widths are counted."""

EDGES = 1
"""The room that a cell keeps free left and right of its words, in digits."""

BESIDE, ZONE = 2, 9
"""The room in letters beside the words of a cell, and for a zone behind a time."""

LINE, HIGHEST = 15.75, 409
"""The height of a line and of the highest row that Excel allows, in points."""

DIGIT = 6
"""The width of a digit, in points."""

PAGE_WIDTH, PAGE_HEIGHT = 784, 516
"""The room between the margins of A4 lying down, in points."""

TITLES = 2.5 * LINE
"""The height of a title and a note."""


def letters(voice: Voice, tables: Sequence[Table]) -> list[int]:
    """The letters beside one another in each column of a sheet: the most that one of its tables needs."""
    wanted = [[_letters(voice, table, place) for place in range(len(table.columns))] for table in tables]
    return [max(same) for same in zip_longest(*wanted, fillvalue=0)]


def width(column: Column, letters: int) -> float:
    """The width of a column; times and numbers are all digits."""
    return letters / LETTERS + EDGES if column.kind == "text" else letters


def height(cells: Sequence[Cell], letters: Sequence[int]) -> float:
    """The height of a row, in points."""
    return _high(
        _lines(cell, most) if isinstance(cell, str) and len(cell) > most else 1
        for cell, most in zip(cells, letters, strict=False)
    )


def head_height(columns: Sequence[Column], letters: Sequence[int]) -> float:
    """The height of the headings, which are in bold, in points."""
    return _high(_lines(column.title, most - BESIDE) for column, most in zip(columns, letters, strict=False))


def page_height(widths: Sequence[float]) -> float:
    """The height of the rows that fit on a page once all columns are made to fit on it, in points."""
    return PAGE_HEIGHT * max(1.0, sum(widths) * DIGIT / PAGE_WIDTH)


def _letters(voice: Voice, table: Table, place: int) -> int:
    """What the longest cell needs, and the longest word of the heading, up to what the column may have."""
    column = table.columns[place]
    if column.kind == "fill":
        return column.width
    if column.kind == "key":
        return max(len(str(row[place])) for row in table.rows)  # hidden, so that it must not make rows higher
    heading = max(len(word) for word in column.title.split()) + 2 * BESIDE
    cells = [len(in_words(voice, column, row[place])) + BESIDE for row in table.rows[:SCANNED]]
    zone = ZONE if voice.zones and column.kind in ("moment", "clock") else 0
    return min(max(heading, *cells), column.width + zone)


def _high(lines: Iterable[int]) -> float:
    return min(HIGHEST, LINE * max(lines))


def _lines(text: str, most: int) -> int:
    """The lines a text takes when its words are wrapped; a word that is too long is broken."""
    lines, used = 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > most:
            lines, used = lines + 1, 0
        used += len(word) + bool(used)
        lines, used = lines + (used - 1) // most, (used - 1) % most + 1
    return lines
