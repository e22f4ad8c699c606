"""Where the tables stand on a sheet, and how it is printed: on A4 lying down, one page wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.workbook.fitting import footing
from scheduler.reports.workbook.sizes import TITLES, head_height, height, letters, page_height, width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xlsxwriter.worksheet import Worksheet

    from scheduler.reports.tables import Cell, Column, Table
    from scheduler.reports.workbook.cells import Cells

A4 = 9
MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}


class Sheet:
    """A sheet that is filled from the top down."""

    def __init__(self, sheet: Worksheet, cells: Cells, tables: Sequence[Table]) -> None:
        self.sheet = sheet
        self.tables = tables
        self.row = 0
        self._cells = cells
        self._letters = letters(cells.voice, tables)
        columns = max((table.columns for table in tables), key=len)
        self._widths = [width(column, most) for column, most in zip(columns, self._letters, strict=True)]
        self._hidden = [column.kind == "key" for column in columns]

    def titles(self, table: Table) -> None:
        """The title and the note on lines of their own."""
        self._cells.title(self.sheet, self.row, table.title)
        self.row += 1
        if table.note:
            self._cells.note(self.sheet, self.row, table.note)
            self.row += 1

    def band(self, table: Table) -> None:
        """A title on a line across the table."""
        self._cells.band(self.sheet, self.row, len(table.columns), table.title)
        self.row += 1

    def head(self, columns: Sequence[Column]) -> None:
        """The headings."""
        self.sheet.set_row(self.row, head_height(columns, self._letters))
        self._cells.head(self.sheet, self.row, columns)
        self.row += 1

    def rows(self, columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]]) -> None:
        """Rows below the headings."""
        for cells in rows:
            self.sheet.set_row(self.row, height(cells, self._letters))
            self._cells.row(self.sheet, self.row, columns, cells)
            self.row += 1

    def pages(self, table: Table) -> list[list[tuple[Cell, ...]]]:
        """The rows of a table that is printed page by page, each page below its titles and headings."""
        room = page_height(self._widths) - TITLES - head_height(table.columns, self._letters)
        pages: list[list[tuple[Cell, ...]]] = []
        left = 0.0
        for cells in table.rows:
            needed = height(cells, self._letters)
            if not pages or needed > left:
                pages.append([])
                left = room
            pages[-1].append(cells)
            left -= needed
        return pages

    def printed(self, title: str) -> None:
        """The widths of the columns and the look of the page; ``title`` stands at its foot."""
        for place, (wide, hidden) in enumerate(zip(self._widths, self._hidden, strict=True)):
            self.sheet.set_column(place, place, wide, None, {"hidden": hidden})
        self.sheet.print_area(0, 0, self.row - 1, len(self._widths) - 1)
        self.sheet.set_landscape()
        self.sheet.set_paper(A4)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(**MARGINS)
        self.sheet.set_footer(f"&L{footing(title)}&R{self._cells.voice.say('tables.page')}")


def single(sheet: Sheet) -> None:
    """One table with its title, note and headings on top, which stay in sight and can filter it."""
    (table,) = sheet.tables
    sheet.titles(table)
    plain(sheet)


def plain(sheet: Sheet) -> None:
    """One table with its headings in the first free row, and nothing else: what mail merge reads."""
    (table,) = sheet.tables
    head = sheet.row
    sheet.head(table.columns)
    sheet.rows(table.columns, table.rows)
    sheet.sheet.autofilter(head, 0, sheet.row - 1, len(table.columns) - 1)
    sheet.sheet.freeze_panes(head + 1, 0)
    sheet.sheet.repeat_rows(head)


def weekly(sheet: Sheet) -> None:
    """Tables with the same headings below one another, each on a page of its own."""
    breaks = []
    sheet.head(sheet.tables[0].columns)
    for table in sheet.tables:
        breaks.append(sheet.row)
        sheet.band(table)
        sheet.rows(table.columns, table.rows)
    sheet.sheet.set_h_pagebreaks(breaks[1:])
    sheet.sheet.freeze_panes(1, 0)
    sheet.sheet.repeat_rows(0)


def stacked(sheet: Sheet) -> None:
    """Tables with headings of their own below one another, on pages that each begin with the headings."""
    breaks = []
    for table in sheet.tables:
        for page in sheet.pages(table):
            breaks.append(sheet.row)
            sheet.titles(table)
            sheet.head(table.columns)
            sheet.rows(table.columns, page)
    sheet.sheet.set_h_pagebreaks(breaks[1:])
    sheet.sheet.freeze_panes(0, 1)


LAYOUTS: dict[str, Callable[[Sheet], None]] = {
    "invitations": plain,
    "weeks": weekly,
    "halls": stacked,
    "load": stacked,
}
"""The layouts of the sheets that are not single."""
