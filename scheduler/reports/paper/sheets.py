"""The sheets of a plan: one file for each unit, and all of them in one file for the printer.

::

    units/<id>.docx      one unit's own sheet
    units/all.docx       every sheet, each on a new page and numbered by itself

In an id ``/`` becomes ``--``; a unit called ``all`` gets another name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.facts import Planned
from scheduler.facts.sheets import sheet_of, sheets
from scheduler.plan.file_names import file_names
from scheduler.reports.paper.handovers import awaited_lines, waiting_lines
from scheduler.reports.paper.head import head
from scheduler.reports.paper.meetings import MeetingLines, meeting_lines
from scheduler.reports.paper.printer import Printer
from scheduler.reports.paper.worklist import Worklist, printed_worklist
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice

if TYPE_CHECKING:
    from scheduler.facts.sheets import Sheet
    from scheduler.plan import Plan
    from scheduler.reports.voice import Markup

FOLDER = "units"
ALL = "all"


@dataclass(frozen=True)
class SheetText:
    """A unit's sheet in words; ``label`` is the unit's short name, for the foot of the page."""

    unit: Markup
    label: Markup
    meetings: tuple[MeetingLines, ...]
    worklist: Worklist | None
    others: tuple[Markup, ...]


def render_sheets(plan: Plan, language: str) -> dict[str, bytes]:
    """The file with all sheets, then every unit's: path below the output folder, with ``/``, and bytes.

    A unit without a meeting and a task has no sheet; where no unit has one there is no file at all.
    """
    planned, voice, printer = _desk(plan, language)
    names = file_names(planned.scenario.units, taken=[ALL])
    printed = {sheet.unit: printer.sheet(_text(voice, planned, sheet)) for sheet in sheets(planned)}
    if not printed:
        return {}
    files = {f"{FOLDER}/{ALL}.docx": printer.document(list(printed.values()))}
    return files | {f"{FOLDER}/{names[unit]}.docx": printer.document([sheet]) for unit, sheet in printed.items()}


def render_sheet(plan: Plan, language: str, unit: str) -> bytes | None:
    """One unit's own sheet; None if it has no meeting and no task."""
    planned, voice, printer = _desk(plan, language)
    own = sheet_of(planned, unit)
    return printer.document([printer.sheet(_text(voice, planned, own))]) if own else None


def _desk(plan: Plan, language: str) -> tuple[Planned, Voice, Printer]:
    planned = Planned(plan)
    voice = Voice(language, one_line, zones=planned.has_zones)
    return planned, voice, Printer(language, head(voice, planned), planned.scenario.today)


def _text(voice: Voice, planned: Planned, sheet: Sheet) -> SheetText:
    return SheetText(
        unit=voice.text(planned.name(sheet.unit)),
        label=voice.text(planned.label(sheet.unit)),
        meetings=tuple(meeting_lines(voice, meeting) for meeting in sheet.meetings),
        worklist=printed_worklist(voice, planned, sheet.tasks) if sheet.tasks else None,
        others=(*waiting_lines(voice, sheet.waits), *awaited_lines(voice, sheet.awaited)),
    )
