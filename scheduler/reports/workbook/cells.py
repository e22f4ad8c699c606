"""Typed cells with their looks: texts are never formulas or links, dates are dates."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from scheduler.messages import formats
from scheduler.reports.workbook.fitting import fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from scheduler.reports.tables import Cell, Column
    from scheduler.reports.voice import Voice

FONT = {"font_name": "Times New Roman", "font_size": 12}
BOXED = {**FONT, "border": 1, "border_color": "#808080", "valign": "top", "text_wrap": True}
COMMANDS = ("=", "+", "-", "@")
"""What would make a formula of a text once somebody edits its cell."""

MINUTES_A_DAY = 24 * 60
MOST = 10**15 - 1
"""A workbook keeps fifteen digits of a number and would show others in place of any more."""


class Cells:
    """Writes the cells of one workbook in the reader's language, each look made once."""

    def __init__(self, book: Workbook, voice: Voice) -> None:
        self._book = book
        self.voice = voice
        self._looks: dict[tuple[tuple[str, Any], ...], Format] = {}

    def title(self, sheet: Worksheet, row: int, text: str) -> None:
        """The title of a sheet or a table, over as many columns as it takes."""
        sheet.write_string(row, 0, fitting(text), self._look(**FONT | {"font_size": 14, "bold": True}))

    def note(self, sheet: Worksheet, row: int, text: str) -> None:
        """A sentence below a title."""
        sheet.write_string(row, 0, fitting(text), self._look(**FONT, italic=True))

    def band(self, sheet: Worksheet, row: int, columns: int, text: str) -> None:
        """A line across a table that heads the rows below it."""
        look = self._look(**FONT, bold=True, top=1, bottom=1, bg_color="#F2F2F2")
        sheet.write_string(row, 0, fitting(text), look)
        for column in range(1, columns):
            sheet.write_blank(row, column, None, look)

    def head(self, sheet: Worksheet, row: int, columns: Sequence[Column]) -> None:
        """The headings of a table."""
        look = self._look(**BOXED | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#D9D9D9"})
        for place, column in enumerate(columns):
            sheet.write_string(row, place, fitting(column.title), look)

    def row(self, sheet: Worksheet, row: int, columns: Sequence[Column], cells: Sequence[Cell]) -> None:
        """One row of a table."""
        for place, (column, cell) in enumerate(zip(columns, cells, strict=True)):
            self._cell(sheet, row, place, column, cell)

    def _cell(self, sheet: Worksheet, row: int, place: int, column: Column, cell: Cell) -> None:
        if isinstance(cell, int) and abs(cell) > MOST:
            cell = formats.number(self.voice.language, cell)
        if cell is None or cell == "":
            sheet.write_blank(row, place, None, self._text)
        elif isinstance(cell, str):
            text = fitting(cell)
            sheet.write_string(row, place, text, self._quoted if text.startswith(COMMANDS) else self._text)
        elif isinstance(cell, datetime):
            sheet.write_datetime(row, place, cell.replace(tzinfo=None), self._time(column, cell))
        elif isinstance(cell, date):
            sheet.write_datetime(row, place, cell, self._shown(self.voice.say("tables.format_day")))
        elif column.kind == "duration":
            sheet.write_number(row, place, cell / MINUTES_A_DAY, self._shown("[h]:mm"))
        else:
            sheet.write_number(row, place, cell, self._shown("#,##0"))

    @cached_property
    def _text(self) -> Format:
        return self._look(**BOXED)

    @cached_property
    def _quoted(self) -> Format:
        return self._look(**BOXED, quote_prefix=True)

    def _time(self, column: Column, when: datetime) -> Format:
        """A time, with its zone where clocks differ."""
        shown = self.voice.say(f"tables.format_{column.kind}")
        return self._shown(f'{shown}" ({formats.zone(when)})"' if self.voice.zones else shown)

    def _shown(self, number_format: str) -> Format:
        return self._look(**BOXED, align="center", num_format=number_format)

    def _look(self, **properties: Any) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in self._looks:
            self._looks[key] = self._book.add_format(properties)
        return self._looks[key]
