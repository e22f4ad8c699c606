"""The load of each unit over time, a row for each plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.tables.fold import folded
from scheduler.reports.tables.table import Column, Table
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.compare import Comparison, UnitLoad
    from scheduler.reports.tables.table import Cell
    from scheduler.reports.voice import Voice

MOST = 12
"""The most periods beside one another."""


def load_tables(voice: Voice, comparison: Comparison, *, all_units: bool = True) -> tuple[Table, ...]:
    """Every unit (or those whose load differs), a column for each day or week; folded where there are many."""
    units = [each for each in comparison.loads.units if all_units or each.differs]
    places = range(len(comparison.loads.periods))
    note = voice.say("compare.load_note" if all_units else "compare.load_note_differing")
    return tuple(_table(voice, comparison, units, some, note) for some in folded(places, MOST) if some and units)


def _table(
    voice: Voice, comparison: Comparison, units: Sequence[UnitLoad], places: Sequence[int], note: Markup
) -> Table:
    periods = [comparison.loads.periods[place] for place in places]
    columns = (
        Column("unit", voice.say("tables.load_unit"), width=30),
        Column("plan", voice.say("compare.plan"), width=18),
        *(
            Column(period.isoformat(), _heading(voice, comparison, place), width=9)
            for period, place in zip(periods, places, strict=True)
        ),
        Column("total", voice.say("tables.load_total"), width=9),
    )
    rows = tuple(row for unit in units for row in _rows(voice, comparison, unit, places))
    ends = {"first": voice.day(periods[0]), "last": voice.day(periods[-1])}
    named = voice.say("compare.load_weeks" if comparison.loads.weekly else "compare.load_days", **ends)
    return Table(f"load/{periods[0]}", named, columns, rows, note)


def _heading(voice: Voice, comparison: Comparison, place: int) -> Markup:
    day = comparison.loads.periods[place]
    return voice.say("page.day_short", day=day.day, month=voice.say(f"formats.month_{day.month}"))


def _rows(voice: Voice, comparison: Comparison, unit: UnitLoad, places: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """A row for each plan, or one for all that load the unit alike."""
    name = next(planned.name(unit.unit) for planned in comparison.plans if unit.unit in planned.scenario.units)
    plans = comparison.names if unit.differs else (voice.say("compare.all_plans"),)
    for plan, minutes in zip(plans, unit.minutes, strict=False):
        worked = [minutes[place] for place in places]
        yield (voice.text(name), voice.text(plan), *(_hours(each) for each in worked), _hours(sum(worked)))


def _hours(minutes: int) -> Markup:
    """A length of time in hours and minutes (7:30), or nothing."""
    return Markup(f"{minutes // 60}:{minutes % 60:02}" if minutes else "")
