"""A workbook as somebody else's program reads it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from scheduler.messages import say
from scheduler.reports.workbook import render_workbook

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from scheduler.plan import Plan

WRITTEN = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})(?!\d)")


def opened(plan: Plan, language: str = "vi") -> Workbook:
    return load_workbook(BytesIO(render_workbook(plan, language)))


def sheet(book: Workbook, kind: str, language: str = "vi") -> Worksheet:
    found: Worksheet = book[say(language, f"tables.sheet_{kind}")]
    return found


def rows(book: Workbook, kind: str, *titles: str, language: str = "vi") -> list[tuple[Any, ...]]:
    """The cells below some headings; in a sheet of several tables, those of the first."""
    cells = [[cell.value for cell in row] for row in sheet(book, kind, language).iter_rows()]
    head = next(number for number, row in enumerate(cells) if set(titles) <= set(row))
    places = [cells[head].index(title) for title in titles]
    return [tuple(row[place] for place in places) for row in cells[head + 1 :]]


def values(book: Workbook) -> list[Any]:
    return [cell.value for each in book for row in each.iter_rows() for cell in row if cell.value is not None]


def naive(when: datetime) -> datetime:
    """What a sheet shows: a clock on a wall."""
    return when.replace(tzinfo=None)


def dates_in(text: str) -> set[date]:
    """The dates written in a text, day first or ISO."""
    found = set()
    for day, month, year, iso_year, iso_month, iso_day in WRITTEN.findall(text):
        found.add(date(int(year), int(month), int(day)) if year else date(int(iso_year), int(iso_month), int(iso_day)))
    return found


def dates_of(plan: Plan) -> set[date]:
    """Every date that a plan says or means: as written, the days between two of a task, the weeks it sits in."""
    found = dates_in(plan.model_dump_json(by_alias=True).replace("\\n", " "))
    for task in plan.tasks.values():
        found |= {task.start.date() + timedelta(days=day) for day in range((task.end - task.start).days + 2)}
    for record in plan.conferences.values():
        for span in record.parts.values():
            monday = span.start.date() - timedelta(days=span.start.weekday())
            found |= {monday, monday + timedelta(days=6)}
    return found
