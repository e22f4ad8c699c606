"""The worklist of all units, to be filled in as the work gets done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import work
from scheduler.facts.worklists import row_key
from scheduler.reports.phrases import task as phrases
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from scheduler.facts import Planned, WorkRow
    from scheduler.reports.tables.table import Cell
    from scheduler.reports.voice import Markup, Voice


def work_table(voice: Voice, planned: Planned) -> Table:
    """Every task once, by the unit that leads it and then by deadline."""
    columns = (
        Column("number", voice.say("tables.number"), "number", 6),
        Column("unit", voice.say("tables.unit"), width=20),
        Column("task", voice.say("tables.task"), width=34),
        Column("conference", voice.say("tables.conference"), width=16),
        Column("collaborators", voice.say("tables.collaborators"), width=24),
        Column("due", voice.say("tables.due"), "moment", 16),
        Column("product", voice.say("tables.product"), width=16),
        Column("recipient", voice.say("tables.recipient"), width=14),
        Column("basis", voice.say("tables.basis"), width=22),
        Column("note", voice.say("tables.note"), width=18),
        Column("result", voice.say("tables.result"), "fill", 14),
        Column("done", voice.say("tables.done"), "fill", 11),
        Column("key", voice.say("tables.key"), "key", 20),
    )
    rows = tuple((number, *_row(voice, planned, row)) for number, row in enumerate(work(planned), start=1))
    return Table("work", voice.say("tables.work"), columns, rows)


def _row(voice: Voice, planned: Planned, row: WorkRow) -> tuple[Cell, ...]:
    return (
        phrases.units(voice, row.owners),
        voice.text(row.name),
        voice.text(planned.label(row.conference)) if row.conference else None,
        voice.listing(row.collaborators),
        row.due,
        voice.text(row.product or ""),
        voice.text(row.recipient or ""),
        phrases.basis(voice, row),
        _note(voice, row),
        None,
        None,
        voice.text(row_key(planned, row.id)),
    )


def _note(voice: Voice, row: WorkRow) -> Markup:
    """When it takes place, that it is done, who chose the owner, and what the plan remarks."""
    time = voice.say("tables.takes_place", time=voice.span(row.start, row.due)) if row.phase == "during" else None
    owner = voice.say(f"tables.owner_{row.owner_from}") if row.owner_from != "plan" else None
    notes = [time, phrases.done(voice, row), owner, voice.text(row.note or "")]
    return voice.joined("; ", notes)
