"""The weekly schedule as it hangs on the wall (lịch công tác tuần)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.facts import weeks
from scheduler.reports.phrases import conference as phrases
from scheduler.reports.tables.table import Column, Table
from scheduler.reports.voice import capital

if TYPE_CHECKING:
    from scheduler.facts import Planned, Week, WeekRow
    from scheduler.reports.tables.table import Cell
    from scheduler.reports.voice import Markup, Voice

SHOWN = 5
"""How many are named where there are many."""


def week_tables(voice: Voice, planned: Planned) -> tuple[Table, ...]:
    """A table for each week in which a conference sits."""
    columns = (
        Column("weekday", voice.say("tables.weekday"), width=10),
        Column("day", voice.say("tables.day"), "day", 11),
        Column("part_of_day", voice.say("tables.part_of_day"), width=9),
        Column("from", voice.say("tables.from"), "clock", 8),
        Column("to", voice.say("tables.to"), "clock", 8),
        Column("what", voice.say("tables.what"), width=44),
        Column("chair", voice.say("tables.chair"), width=18),
        Column("participants", voice.say("tables.participants"), width=44),
        Column("place", voice.say("tables.place"), width=28),
        Column("prepared_by", voice.say("tables.prepared_by"), width=28),
    )
    return tuple(_table(voice, planned, columns, week) for week in weeks(planned))


def _table(voice: Voice, planned: Planned, columns: tuple[Column, ...], week: Week) -> Table:
    year, number, _ = week.monday.isocalendar()
    ends = {"first": voice.day(week.monday), "last": voice.day(week.monday + timedelta(days=6))}
    title = voice.say("tables.week", number=f"{number:02}", year=str(year), **ends)
    rows = tuple(_row(voice, planned, row) for row in week.rows)
    return Table(f"weeks/{year}-W{number:02}", title, columns, rows)


def _row(voice: Voice, planned: Planned, row: WeekRow) -> tuple[Cell, ...]:
    return (
        capital(voice.weekday(row.start)),
        row.half_day.day,
        voice.say(f"tables.{row.half_day.part.value}"),
        row.start,
        row.end,
        _what(voice, planned, row),
        voice.text(row.chair or ""),
        _participants(voice, row),
        phrases.sites(voice, row.sites) if row.sites else None,
        _prepared_by(voice, planned, row),
    )


def _what(voice: Voice, planned: Planned, row: WeekRow) -> Markup:
    what = voice.text(planned.name(row.conference))
    if row.part:
        what = voice.say("tables.what_and_part", what=what, part=row.part)
    if row.merged:
        merged = voice.listing(planned.label(conference) for conference in row.merged)
        what = voice.say("tables.what_and_merged", what=what, merged=merged)
    if row.start.date() != row.end.date():
        what = voice.say("tables.what_until", what=what, time=voice.moment(row.end))
    return what


def _participants(voice: Voice, row: WeekRow) -> Markup:
    people = [
        voice.say("report.stand_in", deputy=name, absent=absent) if absent else voice.text(name)
        for name, absent in row.people
    ]
    return _some(voice, [*people, *(voice.text(group) for group in row.groups)], "tables.more")


def _prepared_by(voice: Voice, planned: Planned, row: WeekRow) -> Markup:
    """Whoever still has something to finish that week, else the organiser."""
    organiser = planned.scenario.conferences[row.conference].organiser
    units = [
        name for several in row.prepared_by for name in ([several.set_name] if several.set_name else several.names)
    ]
    named = [voice.text(name) for name in dict.fromkeys(units or [planned.label(organiser)])]
    return _some(voice, named, "tables.more_units")


def _some(voice: Voice, named: list[Markup], more: str) -> Markup:
    """Several in one phrase; of many the first few, and how many more there are."""
    if len(named) <= SHOWN + 1:
        return voice.joined("; ", named)
    return voice.say(more, some=voice.joined("; ", named[:SHOWN]), count=len(named) - SHOWN)
