"""Sheets read back with another program's reader."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx import Document

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.reports.voice import Voice


def opened(data: bytes) -> Any:
    """A document as python-docx sees it."""
    return Document(BytesIO(data))


def paragraphs(data: bytes, style: str) -> list[str]:
    """The paragraphs in a style, outside tables."""
    return [one.text for one in opened(data).paragraphs if one.style.name.lower() == style.lower()]


def section(data: bytes, title: str) -> list[str]:
    """The paragraphs below a numbered heading."""
    found: list[str] = []
    inside = False
    for one in opened(data).paragraphs:
        if one.style.name.lower() == "heading 1":
            inside = one.text.endswith(f". {title}")
        elif inside:
            found.append(one.text)
    return found


def worklist(data: bytes) -> list[list[str]]:
    """The rows of the worklist below its head, each as its cells; empty if the sheet has none."""
    tables = [table for table in opened(data).tables if len(table.columns) == 8]
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows[1:]]


def text(data: bytes) -> str:
    """Everything on the sheet."""
    document = opened(data)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def deadline(voice: Voice, plan: Plan, task: str) -> str:
    """How the deadline of a task is printed, or the time at which it takes place."""
    record = plan.tasks[task]
    during = plan.scenario.resolved.tasks[task].phase == "during"
    return voice.span(record.start, record.due) if during else voice.moment(record.due)
