"""The tasks that wait for the new day of a postponed conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.markdown.blocks import heading, table
from scheduler.reports.tables import waiting_table
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice


def sections(voice: Voice, planned: Planned) -> list[str]:
    """All of them in one table; nothing if no conference is postponed."""
    told = waiting_table(voice, planned)
    if not told.rows:
        return []
    rows = [[Markup(str(cell)) for cell in row] for row in told.rows]
    return [heading(2, Markup(told.title)), table([Markup(column.title) for column in told.columns], rows)]
