"""How much each unit works on each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import load
from scheduler.messages.sorting import alphabetical
from scheduler.reports.tables.fold import days_title, folded
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice

MOST = 15
"""The most days beside one another."""


def load_tables(voice: Voice, planned: Planned) -> tuple[Table, ...]:
    """One row a unit, one column a day on which some unit works; folded where there are many."""
    minutes = load(planned)
    names = {unit: planned.name(unit) for unit, _ in minutes}
    units = sorted(names, key=lambda unit: (alphabetical(names[unit]), unit))
    days = sorted({day for _, day in minutes})
    return tuple(_table(voice, names, units, minutes, some) for some in folded(days, MOST))


def _table(
    voice: Voice,
    names: Mapping[str, str],
    units: Sequence[str],
    minutes: Mapping[tuple[str, date], int],
    days: Sequence[date],
) -> Table:
    columns = (
        Column("unit", voice.say("tables.load_unit"), width=34),
        *(Column(day.isoformat(), voice.day(day), "duration", 11) for day in days),
        Column("total", voice.say("tables.load_total"), "duration", 10),
    )
    rows = []
    for unit in units:
        worked = [minutes.get((unit, day)) for day in days]
        if any(worked):
            rows.append((voice.text(names[unit]), *worked, sum(each or 0 for each in worked)))
    title = days_title(voice, "tables.load", days[0], days[-1])
    return Table(f"load/{days[0]}", title, columns, tuple(rows), voice.say("tables.load_note"))
