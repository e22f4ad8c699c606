"""Telling the planner how every date in the file was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scheduler.scenario.busy_sources import BusySources
from scheduler.scenario.consistency import checked
from scheduler.scenario.consistency.where import written
from scheduler.scenario.grammar import Day, DaySpan, DeadlineText, Moment, Period, Window
from scheduler.scenario.loading import ScenarioFile
from scheduler.scenario.normal_form import normal_form
from scheduler.scenario.reading import dotted
from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.resolved import Resolved
from scheduler.scenario.sections import FAN_JOINT
from scheduler.scenario.walk import times
from scheduler.scenario.working.shift import CalendarRangeError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from scheduler.scenario.grammar import Written
    from scheduler.scenario.reading import KeyPath, Tree

# Hours and lengths read the same to everybody.
_DATES = (Day, DaySpan, DeadlineText, Moment, Period, Window)


@dataclass(frozen=True)
class Reading:
    """One date: where it is written (line and column from 1, and the path of keys), its text, how it was read."""

    line: int
    column: int
    where: str
    text: str
    said: str


def readings(path: Path, language: str, variant: str | None = None) -> tuple[Reading, ...]:
    """How every date and deadline of a scenario file was read, in the order of the file.

    Dates of included files belong to those files. ``InputError`` as for ``load``.
    """
    tree = ScenarioFile.read(path).whole(variant)
    scenario = checked(tree)
    resolved = Resolved(normal_form(tree, BusySources(path.parent)), path.stem, variant)
    found = (
        _reading(tree, resolved, place, value, language)
        for place, on_key, value in times(scenario)
        if isinstance(value, _DATES) and not on_key
    )
    return tuple(sorted((each for each in found if each), key=lambda each: (each.line, each.column)))


def _reading(tree: Tree, resolved: Resolved, path: KeyPath, value: Written, language: str) -> Reading | None:
    place = written(tree, path)
    mark = tree.mark(place)
    if mark.file != tree.file or not mark.path:
        return None
    said = _said(resolved, path, value, language)
    return Reading(mark.line, mark.column, dotted(mark.path), visible(_text(tree, place)), said)


def _text(tree: Tree, place: KeyPath) -> str:
    node: Any = tree.data
    for step in place:
        node = node[step]
    if isinstance(node, dict):
        return " – ".join(str(end) for end in node.values())
    return str(node)


def _said(resolved: Resolved, path: KeyPath, value: Written, language: str) -> str:
    if isinstance(value, DeadlineText):
        return value.echo(_last_working_day(resolved, path, value)).sentence(language)
    return value.echo().sentence(language)


def _last_working_day(resolved: Resolved, path: KeyPath, deadline: DeadlineText) -> date | None:
    """The day on which a deadline "before a day" falls, by the calendar of whoever does the task."""
    section, written_task, *_ = path
    tasks = [name for name in resolved.scenario.tasks if name.partition(FAN_JOINT)[0] == written_task]
    owners = [unit for name in tasks for unit in resolved.owners(name)]
    if section != "tasks" or not owners:
        return None
    try:
        return resolved.working_time(owners[0]).last_working_day_before(deadline.day)
    except CalendarRangeError:
        return None
