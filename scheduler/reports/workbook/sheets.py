"""Where the tables stand on a sheet, and how it is printed: on A4 lying down, one page wide."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from scheduler.reports.tables import in_words
from scheduler.reports.workbook.fitting import footing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xlsxwriter.worksheet import Worksheet

    from scheduler.reports.tables import Table
    from scheduler.reports.voice import Voice
    from scheduler.reports.workbook.cells import Cells

    Layout = Callable[[Worksheet, Cells, str, Sequence[Table]], None]

A4 = 9
ROWS_A_PAGE = 30
"""The rows of a folded table after which its headings are written again, for print."""

SCANNED = 300
"""The rows by which the width of a column is judged."""

BESIDE, ZONE = 3, 9
"""The room in characters beside the words of a cell, and for a zone behind a time."""


def single(sheet: Worksheet, cells: Cells, title: str, tables: Sequence[Table]) -> None:
    """One table with its title, note and headings on top, which stay in sight and can filter it."""
    (table,) = tables
    cells.title(sheet, 0, cells.voice.text(table.title))
    if table.note:
        cells.note(sheet, 1, cells.voice.text(table.note))
    _listed(sheet, cells, title, table, 2 if table.note else 1)


def plain(sheet: Worksheet, cells: Cells, title: str, tables: Sequence[Table]) -> None:
    """One table and nothing else, its headings in the first row: what mail merge reads."""
    (table,) = tables
    _listed(sheet, cells, title, table, 0)


def weekly(sheet: Worksheet, cells: Cells, title: str, tables: Sequence[Table]) -> None:
    """Weeks with the same headings below one another, each on a page of its own."""
    columns = tables[0].columns
    cells.title(sheet, 0, cells.voice.say("tables.weeks"))
    cells.head(sheet, 1, columns)
    row, breaks = 2, []
    for table in tables:
        breaks.append(row)
        cells.band(sheet, row, len(columns), cells.voice.text(table.title))
        for given in table.rows:
            row += 1
            cells.row(sheet, row, columns, given)
        row += 1
    sheet.set_h_pagebreaks(breaks[1:])
    sheet.freeze_panes(2, 0)
    sheet.repeat_rows(0, 1)
    _print(sheet, cells, title, row, _widths(cells, tables))


def stacked(sheet: Worksheet, cells: Cells, title: str, tables: Sequence[Table]) -> None:
    """Tables with headings of their own below one another, each on pages of its own with its headings."""
    row, breaks = 0, []
    for table in tables:
        for first in range(0, len(table.rows), ROWS_A_PAGE):
            breaks.append(row)
            cells.title(sheet, row, cells.voice.text(table.title))
            if table.note:
                cells.note(sheet, row + 1, cells.voice.text(table.note))
            row += 2 if table.note else 1
            cells.head(sheet, row, table.columns)
            for given in table.rows[first : first + ROWS_A_PAGE]:
                row += 1
                cells.row(sheet, row, table.columns, given)
            row += 2
    sheet.set_h_pagebreaks(breaks[1:])
    sheet.freeze_panes(0, 1)
    _print(sheet, cells, title, row - 1, _widths(cells, tables))


LAYOUTS: dict[str, Layout] = {"invitations": plain, "weeks": weekly, "halls": stacked, "load": stacked}
"""The layouts of the sheets that are not single."""


def _listed(sheet: Worksheet, cells: Cells, title: str, table: Table, head: int) -> None:
    """A table with its headings in a row, frozen, repeated on every page, and filtering what is below."""
    cells.head(sheet, head, table.columns)
    for row, given in enumerate(table.rows, start=head + 1):
        cells.row(sheet, row, table.columns, given)
    last = head + len(table.rows)
    sheet.autofilter(head, 0, last, len(table.columns) - 1)
    sheet.freeze_panes(head + 1, 0)
    sheet.repeat_rows(head)
    _print(sheet, cells, title, last + 1, _widths(cells, (table,)))


def _print(sheet: Worksheet, cells: Cells, title: str, rows: int, widths: Sequence[float]) -> None:
    """The widths of the columns, and the page for so many rows."""
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    sheet.print_area(0, 0, rows - 1, len(widths) - 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer(f"&L{footing(title)}&R{cells.voice.say('tables.page')}")


def _widths(cells: Cells, tables: Sequence[Table]) -> list[float]:
    """The width of each column of the sheet: the widest that one of the tables needs."""
    widths = [[_width(cells.voice, table, place) for place in range(len(table.columns))] for table in tables]
    return [max(same) for same in zip_longest(*widths, fillvalue=0)]


def _width(voice: Voice, table: Table, place: int) -> float:
    """What the longest cell needs, and the longest word of the heading, up to what the column may have."""
    column = table.columns[place]
    if column.kind == "fill":
        return column.width
    heading = max(len(word) for word in column.title.split()) + BESIDE
    cells = [len(in_words(voice, column, row[place])) + BESIDE for row in table.rows[:SCANNED]]
    zone = ZONE if voice.zones and column.kind in ("moment", "clock") else 0
    return min(max(heading, *cells), column.width + zone)
