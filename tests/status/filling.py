"""Workbooks as people hand them back."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook

from scheduler.facts import Planned
from scheduler.messages import say
from scheduler.reports.workbook import render_workbook
from scheduler.status import gathered, standing
from tests.reports.examples import review

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from scheduler.plan import Plan
    from scheduler.status import Gathered, Standing

RESULT, DONE, KEY = 11, 12, 13
"""The columns of the worklist as it is handed out."""


def handed_out(plan: Plan | None = None, language: str = "vi") -> Workbook:
    """The workbook of a plan."""
    return load_workbook(BytesIO(render_workbook(plan or review(), language)))


def work(book: Workbook, language: str = "vi") -> Worksheet:
    found: Worksheet = book[say(language, "tables.sheet_work")]
    return found


def row_of(sheet: Worksheet, task: str) -> int:
    """The row of a task, by its hidden key."""
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, KEY).value == f"so-ket-2020:{task}")


def fill(sheet: Worksheet, task: str, result: Any = None, done: Any = None) -> None:
    """Write a result and a day into the row of a task."""
    row = row_of(sheet, task)
    sheet.cell(row, RESULT).value = result
    sheet.cell(row, DONE).value = done


def filled(path: Path, *said: tuple[Any, ...], plan: Plan | None = None, language: str = "vi") -> Path:
    """A file in which results are written: task, result, day."""
    book = handed_out(plan, language)
    for task, *values in said:
        fill(work(book, language), task, *values)
    return saved(book, path)


def saved(book: Workbook, path: Path) -> Path:
    file = path / "filled.xlsx"
    book.save(file)
    return file


def read(file: Path, plan: Plan | None = None) -> Gathered:
    return gathered(file, Planned(plan or review()))


def stands(file: Path, plan: Plan | None = None, days: int = 3, as_of: date | None = None) -> Standing:
    planned = Planned(plan or review())
    return standing(planned, gathered(file, planned), days, as_of)
