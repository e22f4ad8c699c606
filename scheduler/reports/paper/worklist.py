"""A unit's worklist in the form offices know: eight columns across a landscape page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scheduler.reports.paper.printer import LYING
from scheduler.reports.phrases import task as phrases
from scheduler.reports.voice import Markup, capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.facts import Planned, WorkRow
    from scheduler.reports.voice import Voice

WIDTHS = {"number": 600, "lead": 1850, "with": 1750, "due": 1780, "product": 2150, "basis": 1350, "result": 800}
"""What a column needs so that most of its cells take one line; the tasks themselves get what is left."""

EMPTY = {"with": 1150, "product": 1300}
"""What is left to a column in which nothing stands."""

KEYS = ("number", "task", "lead", "with", "due", "product", "basis", "result")
CENTRED = ("number", "due", "result")
CHECKBOX, CHECKED = Markup("☐"), Markup("☑")
NOTHING = Markup("")


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in twentieths of a point, and whether its cells are centred."""

    title: Markup
    width: int
    centred: bool


@dataclass(frozen=True)
class Worklist:
    """The unit's tasks; a cell is one or several paragraphs, and ``note`` explains the marks in them."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Markup, ...], ...], ...]
    note: Markup


def printed_worklist(voice: Voice, planned: Planned, rows: Sequence[WorkRow]) -> Worklist:
    """What, who leads, who takes part, by when, what comes out for whom, why by then, and the result to fill in."""
    several = len({row.conference for row in rows}) > 1
    cells = [_cells(voice, planned, row, number, several=several) for number, row in enumerate(rows, start=1)]
    empty = {key for key in EMPTY if not any(any(row[key]) for row in cells)}
    widths = {key: EMPTY[key] if key in empty else width for key, width in WIDTHS.items()}
    widths["task"] = LYING.between - sum(widths.values())
    return Worklist(
        tuple(Column(voice.say(f"paper.{key}"), widths[key], key in CENTRED) for key in KEYS),
        tuple(tuple(row[key] for key in KEYS) for row in cells),
        voice.joined(" ", _marks_used(voice, rows)),
    )


def _cells(
    voice: Voice, planned: Planned, row: WorkRow, number: int, *, several: bool
) -> dict[str, tuple[Markup, ...]]:
    return {
        "number": (voice.number(number),),
        "task": _task(voice, planned, row, several=several),
        "lead": (_owner(voice, planned, row),),
        "with": (voice.listing(map(planned.short, row.collaborators)),),
        "due": (voice.span(row.start, row.due) if row.phase == "during" else voice.moment(row.due),),
        "product": (_product(voice, planned, row),),
        "basis": (capital(_basis(voice, row)),),
        "result": (CHECKBOX if row.done is None else CHECKED,),
    }


def _task(voice: Voice, planned: Planned, row: WorkRow, *, several: bool) -> tuple[Markup, ...]:
    """The task, its conference if the unit works for ``several``, that it is done, and its note."""
    conference = voice.text(planned.label(row.conference)) if several and row.conference else None
    note = voice.say("report.task_note", note=row.note) if row.note else None
    done = phrases.done(voice, row)
    return (voice.text(row.name), *(said for said in (conference, done and capital(done), note) if said))


def _owner(voice: Voice, planned: Planned, row: WorkRow) -> Markup:
    """Who leads, by a short name, and who says so if the plan does not."""
    name = phrases.units(voice, replace(row.owners, names=tuple(map(planned.short, row.owners.names))))
    if row.owner_from == "plan":
        return name
    return voice.say("paper.owner_chosen" if row.owner_from == "choice" else "paper.owner_organiser", name=name)


def _product(voice: Voice, planned: Planned, row: WorkRow) -> Markup:
    name = planned.short(row.recipient) if row.recipient else None
    if row.product and name:
        return voice.say("paper.product_and_recipient", product=row.product, name=name)
    if name:
        return voice.say("paper.recipient", name=name)
    return voice.text(row.product) if row.product else NOTHING


def _basis(voice: Voice, row: WorkRow) -> Markup:
    """The plan's own section, with a mark where the deadline is not in it; without a section the words themselves.

    What a deadline counted back leaves time for is said below the table, where others wait for it.
    """
    source, mark = row.basis.source, _mark(row)
    if source and (mark or row.basis.kind == "stated"):
        said = voice.say(f"paper.basis_{mark}", source=source) if mark else voice.text(source)
        return voice.say("report.basis_assumed", basis=said) if row.basis.assumed else said
    return phrases.basis(voice, replace(row, follows=None) if mark else row)


def _mark(row: WorkRow) -> str | None:
    """How the program came to a deadline that stands in no document, if there is a mark for it."""
    if row.basis.kind != "derived" or (row.phase == "after" and row.follows):
        return None
    return "open_end" if row.phase == "after" else "counted_back"


def _marks_used(voice: Voice, rows: Sequence[WorkRow]) -> Iterator[Markup]:
    used = {_mark(row) for row in rows if row.basis.source}
    for mark, basis in (("counted_back", "report.basis_derived"), ("open_end", "report.basis_derived_end")):
        if mark in used:
            yield voice.say(f"paper.note_{mark}", basis=voice.say(basis))
