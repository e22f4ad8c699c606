"""Each unit's tasks in the form offices know, one task below another; units with the same list share one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import units_with_work, worklist
from scheduler.reports.markdown.blocks import heading, numbered
from scheduler.reports.phrases import task as phrases

if TYPE_CHECKING:
    from scheduler.facts import Planned, WorkRow
    from scheduler.reports.voice import Markup, Voice

Entry = tuple["Markup", tuple["Markup", ...]]


def sections(voice: Voice, planned: Planned) -> list[str]:
    """Every unit in alphabetical order, with its tasks by deadline."""
    shared: dict[tuple[Entry, ...], list[str]] = {}
    for unit in units_with_work(planned):
        rows = worklist(planned, unit)
        shared.setdefault(tuple(_entry(voice, row, alike=True) for row in rows), []).append(unit)
    blocks = [heading(2, voice.say("report.worklists")), voice.say("report.worklists_intro")]
    for units in shared.values():
        rows, alike = worklist(planned, units[0]), len(units) > 1
        blocks += [*_title(voice, planned, units, len(rows)), numbered(_entry(voice, row, alike=alike) for row in rows)]
    return blocks if shared else []


def _title(voice: Voice, planned: Planned, units: list[str], tasks: int) -> list[str]:
    """The units and how many tasks they have; many that are a whole set are named below it."""
    names, several = voice.listing(planned.name(unit) for unit in units), planned.several(units)
    whole = None if several.few else several.set_name
    title = heading(3, voice.say("report.unit_tasks", unit=whole or names, count=tasks))
    return [title, voice.say("report.units_named", names=names)] if whole else [title]


def _entry(voice: Voice, row: WorkRow, *, alike: bool) -> Entry:
    details = [
        phrases.leads(voice, row, alike=alike),
        phrases.deadline(voice, row),
        phrases.product(voice, row),
        voice.say("report.basis", basis=phrases.basis(voice, row)),
        voice.say("report.task_note", note=row.note) if row.note else None,
        _result(voice, row),
    ]
    return voice.text(row.name), tuple(detail for detail in details if detail)


def _result(voice: Voice, row: WorkRow) -> Markup:
    """What was done, or room to write it."""
    done = phrases.done(voice, row)
    return voice.say("report.result_known", result=done) if done else voice.say("report.result")
