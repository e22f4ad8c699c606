"""The tasks that wait for the new day of a postponed conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts.waiting import waiting
from scheduler.reports.phrases import task as phrases
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice


def waiting_table(voice: Voice, planned: Planned) -> Table:
    """A row for each task that waits; none if no conference is postponed."""
    columns = (
        Column("conference", voice.say("tables.conference"), width=30),
        Column("task", voice.say("tables.task"), width=44),
        Column("unit", voice.say("tables.unit"), width=30),
        Column("collaborators", voice.say("tables.collaborators"), width=30),
    )
    rows = tuple(
        (
            voice.text(planned.label(each.conference)),
            voice.text(each.name),
            phrases.units(voice, planned.several(each.owners)),
            voice.listing(planned.label(unit) for unit in each.collaborators),
        )
        for each in waiting(planned)
    )
    return Table("waiting", voice.say("tables.waiting"), columns, rows)
