"""All that concerns one unit: its meetings, its tasks, what it waits for and who waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.facts.handovers import Handover, Handovers, handovers
from scheduler.facts.meetings import Meeting, meetings
from scheduler.facts.waiting import Waiting, units_waiting
from scheduler.facts.worklists import WorkRow, worklist
from scheduler.messages.sorting import alphabetical

if TYPE_CHECKING:
    from scheduler.facts.planned import Planned


@dataclass(frozen=True)
class Sheet:
    """What one unit is handed: its own meetings and tasks, and of other units only what it has to do with.

    ``put_off`` are its tasks that wait for the new day of a postponed conference.
    """

    unit: str
    meetings: tuple[Meeting, ...]
    tasks: tuple[WorkRow, ...]
    waits: tuple[Handover, ...]
    awaited: tuple[Handover, ...]
    put_off: tuple[Waiting, ...] = ()


def sheets(planned: Planned) -> tuple[Sheet, ...]:
    """One sheet for each unit that has a meeting or a task, in the alphabetical order of the units' names."""
    met, passed, put_off = meetings(planned), handovers(planned), units_waiting(planned)
    units = dict.fromkeys((*met, *planned.tasks_of_units, *put_off))
    return tuple(
        _sheet(planned, unit, met.get(unit, ()), passed.get(unit, Handovers()), put_off.get(unit, ()))
        for unit in sorted(units, key=lambda unit: (alphabetical(planned.name(unit)), unit))
    )


def sheet_of(planned: Planned, unit: str) -> Sheet | None:
    """One unit's sheet, without making those of the others; None if it has no meeting and no task."""
    met, passed = meetings(planned).get(unit, ()), handovers(planned).get(unit, Handovers())
    own = _sheet(planned, unit, met, passed, units_waiting(planned).get(unit, ()))
    return own if own.meetings or own.tasks or own.put_off else None


def _sheet(
    planned: Planned, unit: str, met: tuple[Meeting, ...], passed: Handovers, put_off: tuple[Waiting, ...]
) -> Sheet:
    return Sheet(unit, met, worklist(planned, unit), passed.waits, passed.awaited, put_off)
