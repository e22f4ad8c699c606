"""The tasks with their times, for the planner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import timeline
from scheduler.reports.phrases import task as phrases
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice


def timeline_table(voice: Voice, planned: Planned) -> Table:
    """Every task by its start, once for all units that share its times."""
    columns = (
        Column("task", voice.say("report.task"), width=46),
        Column("units", voice.say("report.unit"), width=30),
        Column("start", voice.say("report.start"), "moment", 16),
        Column("end", voice.say("report.end"), "moment", 16),
        Column("due", voice.say("report.due_column"), "moment", 16),
        Column("latest", voice.say("report.latest"), "moment", 16),
        Column("room", voice.say("report.room"), "duration", 9),
    )
    rows = tuple(
        (
            voice.text(row.name),
            phrases.units(voice, planned.several(row.units)),
            *(row.start, row.end, row.due, row.latest),
            None if row.phase == "during" else row.room,
        )
        for row in timeline(planned)
    )
    return Table("timeline", voice.say("tables.timeline"), columns, rows, voice.say("report.timeline_intro"))
