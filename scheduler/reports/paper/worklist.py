"""A unit's worklist in the form offices know: eight columns across a landscape page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scheduler.reports.phrases import task as phrases
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.facts import Planned, WorkRow
    from scheduler.reports.voice import Voice

WIDTH = 14854
"""Between the margins of A4 on its side, in twentieths of a point."""

WIDTHS = {"number": 640, "lead": 1750, "with": 2400, "due": 1780, "product": 2150, "basis": 2850, "result": 760}
"""What a column needs so that most of its cells take one line; the tasks themselves get what is left."""

EMPTY = {"with": 1150, "product": 1200}
"""What is left to a column in which nothing stands."""

KEYS = ("number", "task", "lead", "with", "due", "product", "basis", "result")
CENTRED = ("number", "due", "result")
CHECKBOX = Markup("☐")
NOTHING = Markup("")


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in twentieths of a point, and whether its cells are centred."""

    title: Markup
    width: int
    centred: bool


@dataclass(frozen=True)
class Worklist:
    """The unit's tasks; a cell is one or several paragraphs."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Markup, ...], ...], ...]


def printed_worklist(voice: Voice, planned: Planned, rows: Sequence[WorkRow]) -> Worklist:
    """What, who leads, who takes part, by when, what comes out for whom, why by then, and the result to fill in."""
    several = len({row.conference for row in rows}) > 1
    cells = [_cells(voice, planned, row, number, several=several) for number, row in enumerate(rows, start=1)]
    empty = {key for key in EMPTY if not any(any(row[key]) for row in cells)}
    widths = {key: EMPTY[key] if key in empty else width for key, width in WIDTHS.items()}
    widths["task"] = WIDTH - sum(widths.values())
    return Worklist(
        tuple(Column(voice.say(f"paper.{key}"), widths[key], key in CENTRED) for key in KEYS),
        tuple(tuple(row[key] for key in KEYS) for row in cells),
    )


def _cells(
    voice: Voice, planned: Planned, row: WorkRow, number: int, *, several: bool
) -> dict[str, tuple[Markup, ...]]:
    return {
        "number": (voice.number(number),),
        "task": _task(voice, planned, row, several=several),
        "lead": (_owner(voice, planned, row),),
        "with": (voice.listing(row.collaborators),),
        "due": (voice.span(row.start, row.due) if row.phase == "during" else voice.moment(row.due),),
        "product": (_product(voice, row),),
        "basis": (_capital(_basis(voice, row)),),
        "result": (CHECKBOX,),
    }


def _task(voice: Voice, planned: Planned, row: WorkRow, *, several: bool) -> tuple[Markup, ...]:
    """The task, its conference if the unit works for ``several``, and its note."""
    conference = voice.text(planned.label(row.conference)) if several and row.conference else None
    note = voice.say("report.task_note", note=row.note) if row.note else None
    return (voice.text(row.name), *(said for said in (conference, note) if said))


def _owner(voice: Voice, planned: Planned, row: WorkRow) -> Markup:
    """Who leads, by a short name, and who says so if the plan does not."""
    record = planned.plan.tasks.get(row.id)
    name = voice.text(planned.label(record.unit)) if record else phrases.units(voice, row.owners)
    if row.owner_from == "plan":
        return name
    return voice.say("paper.owner_chosen" if row.owner_from == "choice" else "paper.owner_organiser", name=name)


def _product(voice: Voice, row: WorkRow) -> Markup:
    if row.product and row.recipient:
        return voice.say("paper.product_and_recipient", product=row.product, name=row.recipient)
    if row.recipient:
        return voice.say("paper.recipient", name=row.recipient)
    return voice.text(row.product) if row.product else NOTHING


def _basis(voice: Voice, row: WorkRow) -> Markup:
    """Where the deadline comes from; what it leaves time for is said below the table, where others wait for it."""
    source = row.basis.source
    if row.basis.kind != "derived" or row.phase != "before":
        return phrases.basis(voice, row)
    plain = phrases.basis(voice, replace(row, follows=None, basis=row.basis.model_copy(update={"source": None})))
    return voice.say("paper.basis_derived", source=source, basis=plain) if source else plain


def _capital(text: Markup) -> Markup:
    return Markup(text[:1].upper() + text[1:])
