"""A table in words, before any format: workbooks, pages and comparisons print the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeAlias

Cell: TypeAlias = str | int | date | datetime | None
Kind: TypeAlias = Literal["text", "day", "moment", "clock", "number", "duration", "fill", "key"]


@dataclass(frozen=True)
class Column:
    """A column: its heading, what its cells are, and how wide it is beside the others (in characters).

    A ``text`` cell is a str, a ``day`` a date, a ``moment`` and a ``clock`` a datetime with its offset, a ``number``
    an int, a ``duration`` an int of minutes; a ``fill`` column is left empty for people to write in, a ``key`` is a str
    by which programs know a row again and is not shown. None is an empty cell in any column.
    """

    id: str
    title: str
    kind: Kind = "text"
    width: int = 12


@dataclass(frozen=True)
class Table:
    """A table in the reader's language; its texts are on one line each and not quoted for any format.

    ``id`` is the same in every language. ``note`` is a sentence below the title. A row has one cell a column, else
    ``ValueError``.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str | None = None

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{len(row)} cells under {len(self.columns)} headings in table {self.id}")
