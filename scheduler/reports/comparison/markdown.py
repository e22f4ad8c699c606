"""Plans side by side as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.comparison.head import plan_lines, remarks, title, voice_of
from scheduler.reports.comparison.sections import sections
from scheduler.reports.markdown.blocks import bullets, document, heading, paragraph, table
from scheduler.reports.markdown.escape import escape
from scheduler.reports.tables import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.compare import Comparison
    from scheduler.reports.comparison.sections import Section
    from scheduler.reports.voice import Voice


def render_markdown(comparison: Comparison, language: str) -> str:
    """Write a comparison; the same plans and language give the same text."""
    voice = voice_of(comparison, language, escape)
    blocks = [heading(1, title(voice, comparison)), bullets(plan_lines(voice, comparison))]
    blocks.append(paragraph(*remarks(voice, comparison)))
    for section in sections(voice, comparison):
        blocks += [heading(2, section.title), *_tables(voice, section)]
    return document(blocks)


def _tables(voice: Voice, section: Section) -> Iterator[str]:
    for each in section.tables:
        if each.title != section.title:
            yield heading(3, voice.text(each.title))
        if each.note:
            yield voice.text(each.note)
        head = [voice.text(column.title) for column in each.columns]
        yield table(
            head,
            [
                [in_words(voice, column, cell) for column, cell in zip(each.columns, row, strict=True)]
                for row in each.rows
            ],
        )
