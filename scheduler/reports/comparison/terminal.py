"""Plans side by side for the terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from scheduler.reports.comparison.differing import conferences_table, tasks_table
from scheduler.reports.comparison.head import plan_lines, remarks, title, voice_of
from scheduler.reports.comparison.sections import sections
from scheduler.reports.tables import in_words
from scheduler.reports.text import one_line, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scheduler.compare import Comparison
    from scheduler.reports.comparison.sections import Section
    from scheduler.reports.tables import Table
    from scheduler.reports.voice import Markup, Voice

WIDEST = 48
"""The most columns of text that a cell is padded to."""


def render_text(comparison: Comparison, language: str) -> str:
    """Tell a comparison in plain text; units whose load no plan changes are left out. Ends in no line break."""
    voice = voice_of(comparison, language, one_line)
    lines: list[str] = [title(voice, comparison), *(f"  {line}" for line in plan_lines(voice, comparison))]
    lines += ["", *remarks(voice, comparison)]
    for section in sections(voice, comparison, all_units=False):
        lines += ["", section.title, *_section(voice, comparison, section)]
    return "\n".join(lines)


def render_changes(comparison: Comparison, language: str) -> str:
    """Tell in plain text only what differs of which conference and task. Ends in no line break."""
    voice = voice_of(comparison, language, one_line)
    tables = (conferences_table(voice, comparison), tasks_table(voice, comparison))
    return "\n".join(line for table in tables for line in _paired(voice, comparison, table))


def _section(voice: Voice, comparison: Comparison, section: Section) -> Iterator[str]:
    for number, table in enumerate(section.tables):
        yield from [""] if number else []
        if table.title != section.title:
            yield f"  {table.title}"
        rows = words_of(voice, table)
        if section.paired:
            yield from _paired(voice, comparison, table)
        elif section.id == "told":
            yield from (f"    {voice.say('report.name_colon', name=who, what=what)}" for who, what in rows)
        else:
            titles = [voice.text(column.title) for column in table.columns]
            yield from aligned([titles, *rows])
            yield from [f"  {table.note}"] if table.note else []


def words_of(voice: Voice, table: Table) -> list[list[Markup]]:
    """Each row of a table with its cells in words."""
    return [
        [in_words(voice, column, cell) for column, cell in zip(table.columns, row, strict=True)] for row in table.rows
    ]


def _paired(voice: Voice, comparison: Comparison, table: Table) -> Iterator[str]:
    """Each thing with what differs below it; of two plans as a step from the one to the other."""
    before = [column.id for column in table.columns].index("plan-1")
    for heading, group in groupby(words_of(voice, table), key=lambda row: row[: before - 1]):
        yield f"  {voice.joined(' – ', heading)}"
        for row in group:
            what, values = row[before - 1], _step(voice, comparison, row[before:])
            yield f"    {voice.say('report.name_colon', name=what, what=values)}"


def _step(voice: Voice, comparison: Comparison, values: Sequence[Markup]) -> Markup:
    """What each plan says; behind two of them how much later or earlier the second is."""
    said, shift = values[: len(comparison.names)], voice.joined("", values[len(comparison.names) :])
    if len(said) == 2:
        step = voice.joined(" → ", said)
        return voice.say("report.marked", what=step, marks=shift) if shift else step
    plans: dict[Markup, list[str]] = {}
    for name, value in zip(comparison.names, said, strict=True):
        plans.setdefault(value, []).append(name)
    told = (voice.say("compare.by_plans", what=value, plans=", ".join(names)) for value, names in plans.items())
    return voice.joined("; ", list(told))


def aligned(rows: Sequence[Sequence[Markup]]) -> Iterable[str]:
    """Rows whose columns stand under one another."""
    widths = [min(WIDEST, max(width(cell) for cell in column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell + " " * (columns - width(cell)) for cell, columns in zip(row, widths, strict=True))
        yield "  " + "  ".join(cells).rstrip()
