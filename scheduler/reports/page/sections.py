"""The sections of the page that are tables: each with its tables, folded where they are many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scheduler.reports.tables import (
    conferences_table,
    findings_table,
    hall_tables,
    proof_table,
    scores_table,
    seats_table,
    timeline_table,
    waiting_table,
    waivers_table,
    week_tables,
    work_table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.facts import Planned
    from scheduler.reports.tables import Table
    from scheduler.reports.voice import Voice

FOLDED = ("quality",)
"""What only those look at who ask for it."""

OF_MEETINGS = ("weeks", "conferences", "seats", "halls")
"""What tells of conferences as a whole, and so concerns every unit that they do."""

OPEN_ROWS = 60
"""As many rows of a section are seen at first; if there are more, its tables are folded."""


@dataclass(frozen=True)
class Section:
    """A heading and the tables under it; if it ``folds``, each table does, and is ``open`` at first or not."""

    id: str
    title: str
    tables: tuple[Table, ...]
    folds: bool
    open: bool

    @property
    def of_meetings(self) -> bool:
        """Whether a row concerns every unit that its conference does."""
        return self.id in OF_MEETINGS


def sections(voice: Voice, planned: Planned) -> tuple[Section, ...]:
    """Every section that has something to say."""
    made = (
        _several("weeks", voice.say("page.weeks"), week_tables(voice, planned)),
        _one("conferences", conferences_table(voice, planned)),
        _one("work", _work(voice, planned), "unit"),
        _one("waiting", waiting_table(voice, planned), "conference"),
        _one("seats", seats_table(voice, planned), "conference"),
        _several("halls", voice.say("page.halls"), hall_tables(voice, planned)),
        _one("tasks", timeline_table(voice, planned)),
        _one("findings", findings_table(voice, planned), "severity"),
        _one("waivers", waivers_table(voice, planned)),
        _several("quality", voice.say("page.quality"), (scores_table(voice, planned), proof_table(voice, planned))),
    )
    return tuple(section for section in made if section.tables)


def _work(voice: Voice, planned: Planned) -> Table:
    """The tasks; which conference they are for need not be said if there is only one."""
    table = work_table(voice, planned)
    left_out = {"key", "conference"} if len(planned.plan.conferences) == 1 else {"key"}
    return _without(table, {place for place, column in enumerate(table.columns) if column.id in left_out})


def _one(name: str, table: Table, column: str | None = None) -> Section:
    """A section that is one table, or one for each value of a column."""
    told = without_empty_columns(table)
    tables = apart(told, column) if column in {each.id for each in told.columns} and column else (told,)
    return _section(name, table.title, tables)


def _several(name: str, title: str, tables: Iterable[Table]) -> Section:
    return _section(name, title, tuple(without_empty_columns(table) for table in tables))


def _section(name: str, title: str, tables: Iterable[Table]) -> Section:
    told = tuple(table for table in tables if table.rows)
    rows = sum(len(table.rows) for table in told)
    folds = len(told) > 1 or rows > OPEN_ROWS
    return Section(name, title, told, folds=folds, open=name not in FOLDED and rows <= OPEN_ROWS)


def apart(table: Table, column: str) -> tuple[Table, ...]:
    """A table for each value of a column, in order of appearance, named by it and without it."""
    place = [each.id for each in table.columns].index(column)
    groups: dict[str, list[int]] = {}
    for number, row in enumerate(table.rows):
        groups.setdefault(str(row[place]), []).append(number)
    rest = _without(table, {place})
    return tuple(
        _numbered(replace(rest, title=value, rows=tuple(rest.rows[number] for number in numbers)))
        for value, numbers in groups.items()
    )


def _numbered(table: Table) -> Table:
    """A table whose rows are counted from 1, if they are counted."""
    if not table.columns or table.columns[0].id != "number":
        return table
    return replace(table, rows=tuple((count, *row[1:]) for count, row in enumerate(table.rows, 1)))


def without_empty_columns(table: Table) -> Table:
    """A table without the columns that say nothing; those to be filled in stay."""
    empty = {
        place
        for place, column in enumerate(table.columns)
        if column.kind != "fill" and not any(row[place] not in (None, "") for row in table.rows)
    }
    return _without(table, empty)


def _without(table: Table, places: set[int]) -> Table:
    kept = [place for place in range(len(table.columns)) if place not in places]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in table.rows),
    )
