"""The conferences and tasks that differ, and those that only some plans have, a column for each plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.facts.worklists import fan
from scheduler.reports.comparison.figures import plan_columns
from scheduler.reports.comparison.lines import conference_lines, task_lines
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scheduler.compare import Comparison, Uncommon
    from scheduler.reports.comparison.lines import Line
    from scheduler.reports.voice import Markup, Voice


def conferences_table(voice: Voice, comparison: Comparison) -> Table:
    """What differs of each conference."""
    columns = (
        Column("conference", voice.say("tables.conference"), width=30),
        Column("what", voice.say("compare.what"), width=24),
        *plan_columns(voice, comparison),
    )
    lines = conference_lines(voice, comparison)
    rows = tuple((line.subject, line.what, *line.values) for line in lines)
    return _with_shifts(voice, Table("conferences", voice.say("compare.conferences"), columns, rows), lines)


def tasks_table(voice: Voice, comparison: Comparison) -> Table:
    """What differs of each task."""
    columns = (
        Column("task", voice.say("report.task"), width=34),
        Column("units", voice.say("report.unit"), width=22),
        Column("what", voice.say("compare.what"), width=18),
        *plan_columns(voice, comparison),
    )
    lines = task_lines(voice, comparison)
    rows = tuple((line.subject, line.units, line.what, *line.values) for line in lines)
    return _with_shifts(voice, Table("tasks", voice.say("compare.tasks"), columns, rows), lines)


def _with_shifts(voice: Voice, table: Table, lines: Sequence[Line]) -> Table:
    """A table with a column more, in which stands how much later or earlier things are, if any is."""
    if not any(line.shift for line in lines):
        return table
    rows = tuple((*row, line.shift) for row, line in zip(table.rows, lines, strict=True))
    return replace(table, columns=(*table.columns, Column("shift", voice.say("compare.shift"), width=16)), rows=rows)


def uncommon_table(voice: Voice, comparison: Comparison) -> Table:
    """The conferences and tasks that not every plan has."""
    columns = (
        Column("thing", voice.say("compare.thing"), width=40),
        Column("kind", voice.say("compare.kind"), width=14),
        *plan_columns(voice, comparison),
    )
    found = comparison.uncommon if comparison.has_common_ground else ()
    rows = tuple(_row(voice, comparison, alike) for alike in _alike(found))
    return Table("uncommon", voice.say("compare.uncommon"), columns, rows)


def _alike(found: Iterable[Uncommon]) -> Iterable[list[Uncommon]]:
    """Those together that are copies of one task for several units."""
    groups: dict[tuple[object, ...], list[Uncommon]] = {}
    for each in found:
        groups.setdefault((each.kind, fan(each.id), each.names), []).append(each)
    return groups.values()


def _row(voice: Voice, comparison: Comparison, alike: Sequence[Uncommon]) -> tuple[Markup, ...]:
    """What some plans lack; what bears several names is told by them."""
    one = alike[0]
    named = next(planned for planned, name in zip(comparison.plans, one.names, strict=True) if name)
    thing = voice.text(named.label(one.id))
    if len(alike) > 1:
        thing = voice.say("compare.times", what=thing, count=len(alike))
    strangers = comparison.kinship == "scenarios" and len({name for name in one.names if name}) > 1
    there = voice.say("compare.there")
    told = ((voice.text(name) if strangers else there) if name else voice.say("compare.nothing") for name in one.names)
    return (thing, voice.say(f"compare.kind_{one.kind}"), *told)
