"""The rows of the worklist in a workbook, wherever they have been moved to, and what stands in them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scheduler.errors import InputError, Problem
from scheduler.messages import LANGUAGES, say
from scheduler.status.opening import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


MOST_ROWS = 20_000
MOST_COLUMNS = 60
HEAD_ROWS = 40
"""How far down the headings are looked for."""

COLUMNS = ("key", "result", "done")


@dataclass(frozen=True)
class Cell:
    """What a cell holds, and where it stands; ``percent`` says that its number is shown in hundredths."""

    sheet: str
    row: int
    column: int
    value: object = None
    percent: bool = False
    formula: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())

    @property
    def place(self) -> str:
        """How a spreadsheet calls it: Phân công!K7."""
        from openpyxl.utils import get_column_letter

        return f"{self.sheet}!{get_column_letter(self.column)}{self.row}"

    def problem(self, file: str, key: str, **values: str | int) -> Problem:
        """Something wrong with it."""
        return Problem(file, self.row, self.column, self.place, key, values)


@dataclass(frozen=True)
class Row:
    """A row of a worklist: whose it is, what came of it, and when it was done."""

    key: Cell
    result: Cell
    done: Cell

    @property
    def cells(self) -> tuple[Cell, Cell, Cell]:
        """All three of them."""
        return self.key, self.result, self.done


def worklist(file: Path) -> tuple[Row, ...]:
    """The rows of every sheet that has the headings of a worklist, in any language; those left empty are not there.

    ``InputError`` if there is none, or if there is too much.
    """
    found = [sheet for sheet in _sheets(file) if sheet is not None]
    if not found:
        raise InputError([Problem(str(file), 0, 0, "", "workbook_without_worklist", _titles())])
    rows = tuple(row for sheet in found for row in sheet)
    beyond = [row.key for row in rows if row.key.row > MOST_ROWS]
    if beyond:
        raise InputError([cell.problem(str(file), "workbook_too_many_rows", most=MOST_ROWS) for cell in beyond])
    return rows


def _sheets(file: Path) -> list[tuple[Row, ...] | None]:
    """The rows of each sheet, None for one that is no worklist."""
    book = opened(file)
    try:
        return [_rows(sheet) for sheet in book.worksheets]
    except Exception:  # whatever its parsers meet; the parts of a sheet are read only now
        raise InputError([Problem(str(file), 0, 0, "", "workbook_damaged")]) from None
    finally:
        book.close()


def _rows(sheet: object) -> tuple[Row, ...] | None:
    """The rows below the headings in which somebody has written something."""
    rows = _cells(sheet)
    columns = next((found for _, found in zip(range(HEAD_ROWS), map(_headings, rows), strict=False) if found), None)
    if columns is None:
        return None
    told = (Row(*(cells[place] for place in columns)) for cells in rows)
    return tuple(row for row in told if not (row.result.is_empty and row.done.is_empty))


def _cells(sheet: Any) -> Iterator[tuple[Cell, ...]]:
    """The rows of a sheet read from the front; what is said of its size need not be so."""
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS), start=1):
        yield tuple(
            Cell(sheet.title, number, place, cell.value, "%" in str(cell.number_format), cell.data_type == "f")
            if cell.value is not None
            else Cell(sheet.title, number, place)
            for place, cell in enumerate(row, start=1)
        )


def _headings(cells: Iterable[Cell]) -> tuple[int, ...] | None:
    """The places of the columns that are read, if these are the headings."""
    titles = {_folded(cell.value): cell.column - 1 for cell in cells if isinstance(cell.value, str)}
    for language in LANGUAGES:
        wanted = [_folded(title) for title in _titles(language).values()]
        if all(title in titles for title in wanted):
            return tuple(titles[title] for title in wanted)
    return None


def _titles(language: str | None = None) -> dict[str, str]:
    """The headings of the columns in one language, or in all of them."""
    languages = (language,) if language else LANGUAGES
    return {name: " / ".join(say(each, f"tables.{name}") for each in languages) for name in COLUMNS}


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
