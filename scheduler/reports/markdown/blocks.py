"""The blocks a Markdown report is built of; they take ``Markup``, never raw text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.text import width
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDEST = 60
"""The most columns of text that a column of a table is padded to."""

SEPARATOR = " | "


def heading(level: int, text: Markup) -> str:
    """A heading, from level 1 to 6."""
    return f"{'#' * level} {text}"


def paragraph(*sentences: Markup) -> str:
    """Sentences in one paragraph."""
    return " ".join(sentences)


def bullets(items: Iterable[Markup]) -> str:
    """A list without numbers."""
    return "\n".join(f"- {item}" for item in items)


def numbered(items: Iterable[tuple[Markup, Sequence[Markup]]]) -> str:
    """A numbered list in bold; each item with bullets below it."""
    lines = []
    for number, (title, details) in enumerate(items, start=1):
        indent = " " * len(f"{number}. ")
        lines += [f"{number}. {bold(title)}", *(f"{indent}- {detail}" for detail in details)]
    return "\n".join(lines)


def bold(text: Markup) -> Markup:
    """Text that stands out."""
    return Markup(f"**{text}**") if text else text


def table(headers: Sequence[Markup], rows: Sequence[Sequence[Markup]]) -> str:
    """A table whose columns line up in plain text; only a row with a very long cell stands out.

    Raises ``ValueError`` if a row has more or fewer cells than the head.
    """
    for row in rows:
        if len(row) != len(headers):
            raise ValueError(f"{len(row)} cells under {len(headers)} headings")
    columns = zip(headers, *rows, strict=True)
    widths = [min(WIDEST, max(3, *(width(cell) for cell in column))) for column in columns]
    rule = [Markup("-" * columns) for columns in widths]
    return "\n".join(_line(row, widths) for row in (headers, rule, *rows))


def document(blocks: Iterable[str]) -> str:
    """All blocks, a blank line between them; empty ones are left out."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def _line(cells: Sequence[Markup], widths: Sequence[int]) -> str:
    padded = (cell + " " * (columns - width(cell)) for cell, columns in zip(cells, widths, strict=True))
    return f"| {SEPARATOR.join(padded)} |"
