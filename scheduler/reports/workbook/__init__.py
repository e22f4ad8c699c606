"""The tables of a plan as a workbook to read, filter, fill in, print and merge letters from."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from scheduler.facts import Planned
from scheduler.reports.tables import all_tables
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice
from scheduler.reports.workbook.cells import FONT, Cells
from scheduler.reports.workbook.fitting import fitting
from scheduler.reports.workbook.sheets import LAYOUTS, Sheet, single

if TYPE_CHECKING:
    from scheduler.plan import Plan


def render_workbook(plan: Plan, language: str) -> bytes:
    """Write ``assignments.xlsx``, one sheet for each kind of table; the same plan and language give the same bytes."""
    planned = Planned(plan)
    voice = Voice(language, one_line, zones=planned.has_zones)
    content = BytesIO()
    with Workbook(content, {"in_memory": True, "default_format_properties": dict(FONT)}) as book:
        title = fitting(voice.text(planned.scenario.title))
        created = datetime.combine(planned.scenario.today, datetime.min.time())
        book.set_properties({"title": title[:255], "created": created})
        cells = Cells(book, voice)
        for kind, tables in groupby(all_tables(voice, planned), key=lambda table: table.id.partition("/")[0]):
            sheet = Sheet(book.add_worksheet(voice.say(f"tables.sheet_{kind}")), cells, tuple(tables))
            LAYOUTS.get(kind, single)(sheet)
            sheet.printed(title)
    return content.getvalue()
