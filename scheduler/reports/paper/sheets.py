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
from scheduler.reports.paper.printer import LYING, Printed, Printer, filled
from scheduler.reports.paper.waiting import put_off_lines
from scheduler.reports.paper.worklist import Worklist, printed_worklist
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice

if TYPE_CHECKING:
    from scheduler.facts.sheets import Sheet
    from scheduler.plan import Plan
    from scheduler.reports.paper.head import Head
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
    desk = _Desk.of(plan, language)
    names = file_names(desk.planned.scenario.units, taken=[ALL])
    printed = {sheet.unit: desk.printed(sheet) for sheet in sheets(desk.planned)}
    if not printed:
        return {}
    files = {f"{FOLDER}/{ALL}.docx": desk.printer.document(list(printed.values()))}
    return files | {f"{FOLDER}/{names[unit]}.docx": desk.printer.document([sheet]) for unit, sheet in printed.items()}


def render_sheet(plan: Plan, language: str, unit: str) -> bytes | None:
    """One unit's own sheet; None if it has no meeting and no task."""
    desk = _Desk.of(plan, language)
    own = sheet_of(desk.planned, unit)
    return desk.printer.document([desk.printed(own)]) if own else None


@dataclass(frozen=True)
class _Desk:
    """All that the sheets of one plan are made with."""

    planned: Planned
    voice: Voice
    head: Head
    printer: Printer

    @classmethod
    def of(cls, plan: Plan, language: str) -> _Desk:
        planned = Planned(plan)
        voice = Voice(language, one_line, zones=planned.has_zones)
        common = head(voice, planned)
        return cls(planned, voice, common, Printer(language, common.title, planned.scenario.today, LYING))

    def printed(self, sheet: Sheet) -> Printed:
        """One unit's sheet, to be put into documents."""
        text = _text(self.voice, self.planned, sheet)
        return Printed(filled("sheet", head=self.head, sheet=text), text.label)


def _text(voice: Voice, planned: Planned, sheet: Sheet) -> SheetText:
    return SheetText(
        unit=voice.text(planned.name(sheet.unit)),
        label=voice.text(planned.label(sheet.unit)),
        meetings=tuple(meeting_lines(voice, meeting) for meeting in sheet.meetings),
        worklist=printed_worklist(voice, planned, sheet.tasks) if sheet.tasks else None,
        others=(
            *put_off_lines(voice, planned, sheet.put_off),
            *waiting_lines(voice, sheet.waits),
            *awaited_lines(voice, sheet.awaited),
        ),
    )
