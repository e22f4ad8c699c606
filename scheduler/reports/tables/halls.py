"""Which halls are taken on which half days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import half_days, hall_uses
from scheduler.messages import formats
from scheduler.reports.tables.fold import days_title, folded
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.facts import HalfDay, HallUse, Planned
    from scheduler.reports.voice import Markup, Voice

MOST = 7
"""The most half days beside one another."""

Uses = dict[tuple[str, "HalfDay"], list["HallUse"]]


def hall_tables(voice: Voice, planned: Planned) -> tuple[Table, ...]:
    """One row a hall, one column a half day on which some hall is taken; folded where there are many."""
    uses: Uses = {}
    for use in hall_uses(planned):
        for half in half_days(use.since, use.until):
            uses.setdefault((use.hall, half), []).append(use)
    return tuple(_table(voice, planned, uses, halves) for halves in folded(sorted({half for _, half in uses}), MOST))


def _table(voice: Voice, planned: Planned, uses: Uses, halves: Sequence[HalfDay]) -> Table:
    columns = [Column(f"{half.day}-{half.part.value}", _heading(voice, half), width=22) for half in halves]
    rows = tuple(
        (voice.text(planned.name(hall)), *(_cell(voice, planned, uses.get((hall, half), []), half) for half in halves))
        for hall in planned.scenario.halls
        if any((hall, half) in uses for half in halves)
    )
    title = days_title(voice, "tables.halls", halves[0].day, halves[-1].day)
    head = Column("hall", voice.say("report.hall"), width=28)
    key = f"halls/{halves[0].day}-{halves[0].part.value}"
    return Table(key, title, (head, *columns), rows, voice.say("tables.halls_note"))


def _heading(voice: Voice, half: HalfDay) -> Markup:
    part, weekday = voice.say(f"tables.{half.part.value}"), voice.weekday(half.day)
    return voice.say("tables.half_day", part=part, weekday=weekday, day=voice.day(half.day))


def _cell(voice: Voice, planned: Planned, uses: Sequence[HallUse], half: HalfDay) -> Markup:
    return voice.joined("; ", [_use(voice, planned, use, half) for use in uses])


def _use(voice: Voice, planned: Planned, use: HallUse, half: HalfDay) -> Markup:
    """The conference and its hours; on a half day without any of them, that the hall is set up or cleared."""
    times = {name: formats.clock(voice.language, getattr(use, name)) for name in ("start", "end", "since", "until")}
    conference = planned.label(use.conference)
    if half not in half_days(use.start, use.end):
        return voice.say(
            "tables.setup" if half < next(half_days(use.start, use.end)) else "tables.teardown",
            conference=conference,
            **times,
        )
    plain = (use.since, use.until) == (use.start, use.end)
    return voice.say("tables.use" if plain else "tables.use_with_setup", conference=conference, **times)
