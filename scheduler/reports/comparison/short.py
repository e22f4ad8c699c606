"""Plans side by side at a glance: the dates and the wishes in which they differ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.reports.comparison.figures import figures_tables, plan_columns
from scheduler.reports.comparison.head import voice_of
from scheduler.reports.comparison.terminal import aligned, words_of
from scheduler.reports.tables.table import Column, Table
from scheduler.reports.text import one_line

if TYPE_CHECKING:
    from scheduler.compare import Comparison
    from scheduler.facts import Planned
    from scheduler.reports.voice import Markup, Voice


def render_short(comparison: Comparison, language: str) -> str:
    """Tell in plain text where dates differ, and how far each wish is missed if not alike. Ends in no line break."""
    voice = voice_of(comparison, language, one_line)
    figures, wishes = figures_tables(voice, comparison)
    lines = [
        *_differing(voice, _dates_table(voice, comparison)),
        *_differing(voice, replace(wishes, note=figures.note)),
    ]
    return "\n".join(lines[1:])


def _differing(voice: Voice, table: Table) -> list[str]:
    """A table, without the rows in which all plans are alike."""
    rows = [row for row in words_of(voice, table) if len(set(row[1:])) > 1]
    if not rows:
        return []
    titles = [voice.text(column.title) for column in table.columns]
    return ["", table.title, *aligned([titles, *rows]), *([f"  {table.note}"] if table.note else [])]


def _dates_table(voice: Voice, comparison: Comparison) -> Table:
    """The date on which each conference begins, a column for each plan."""
    names = {name: planned.label(name) for planned in comparison.plans for name in planned.plan.conferences}
    columns = (Column("conference", voice.say("tables.conference"), width=34), *plan_columns(voice, comparison))
    rows = tuple(
        (voice.text(label), *(_date(voice, planned, name) for planned in comparison.plans))
        for name, label in names.items()
    )
    return Table("dates", voice.say("compare.dates"), columns, rows)


def _date(voice: Voice, planned: Planned, conference: str) -> Markup:
    record = planned.plan.conferences.get(conference)
    if record is None or record.start is None:
        return voice.say("compare.nothing")
    return voice.day(record.start.astimezone(planned.resolved.zone_of_conference(conference)).date())
