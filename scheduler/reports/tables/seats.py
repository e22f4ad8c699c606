"""How many of each group sit where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import seating
from scheduler.facts.conferences import site_name
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from scheduler.facts import Planned, Seating
    from scheduler.reports.tables.table import Cell
    from scheduler.reports.voice import Markup, Voice


def seats_table(voice: Voice, planned: Planned) -> Table:
    """A row for each group at each site where it sits."""
    columns = (
        Column("conference", voice.say("tables.conference"), width=30),
        Column("group", voice.say("tables.group"), width=44),
        Column("kind", voice.say("tables.kind"), width=12),
        Column("site", voice.say("report.site"), width=30),
        Column("units", voice.say("tables.units"), "number", 9),
        Column("people", voice.say("tables.people"), "number", 9),
        Column("note", voice.say("tables.note"), width=40),
    )
    rows = tuple(_row(voice, planned, row) for row in seating(planned))
    return Table("seats", voice.say("tables.seats"), columns, rows)


def _row(voice: Voice, planned: Planned, row: Seating) -> tuple[Cell, ...]:
    given = planned.scenario.conferences[row.conference]
    group = given.delegates[row.group]
    return (
        voice.text(given.label),
        voice.text(group.name),
        voice.say(f"report.kind_{group.kind}"),
        voice.text(site_name(planned, row.conference, row.site)) if len(given.sites) > 1 else None,
        row.units or None,
        row.people or (None if row.open_ended else 0),
        _note(voice, planned, row),
    )


def _note(voice: Voice, planned: Planned, row: Seating) -> Markup:
    delegates = planned.scenario.conferences[row.conference].delegates
    more = "tables.number_open" if row.people else "tables.number_unknown"
    notes = [
        voice.say("report.inside", group=delegates[row.inside].name) if row.inside else None,
        voice.say(more) if row.open_ended else None,
        voice.text(delegates[row.group].condition or ""),
    ]
    return voice.joined("; ", notes)
