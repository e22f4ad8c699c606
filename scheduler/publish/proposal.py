"""What others have edited in published calendars, as a change of the scenario that ``replan`` can try.

A meeting that somebody has moved is proposed as pinned where they put it, a task as done by when they want it.
What a scenario cannot take over (another title, a note) is only told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import yaml

from scheduler.calendars.context import Context
from scheduler.calendars.places import location
from scheduler.calendars.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from scheduler.facts import Sitting
    from scheduler.plan import Plan
    from scheduler.publish.items import Item
    from scheduler.publish.revision import Decision

VARIANT = "edited-in-calendars"


@dataclass(frozen=True)
class _Subjects:
    """What the entries of a plan are about, by UID."""

    sittings: dict[str, Sitting]
    tasks: dict[str, str]


def proposal(plan: Plan, language: str, left: Iterable[Decision]) -> dict[str, object] | None:
    """A variant with the decisions that others have taken in calendars; None if they took none."""
    context = Context(plan, language, adopted=True)
    subjects = _subjects(context)
    pins: dict[str, dict[str, object]] = {}
    for decision in left:
        item, names = decision.item, decision.names
        if sitting := subjects.sittings.get(decision.uid):
            _pin(pins, sitting.conference, _of_sitting(context, sitting, item, names))
        elif task := subjects.tasks.get(decision.uid):
            _pin(pins, task, _of_task(context, task, item, names))
    return {"variants": {VARIANT: {"pins": pins}}} if pins else None


def as_yaml(proposed: dict[str, object]) -> str:
    """A proposal as it is written into a scenario file."""
    return yaml.safe_dump(proposed, allow_unicode=True, sort_keys=False)


def _subjects(context: Context) -> _Subjects:
    everything = context.concerns.everything
    uids = {kind: {context.uid(kind, task): task for task in everything.tasks} for kind in ("task", "deadline")}
    sittings = {context.uid("sitting", s.conference, s.part, s.site or ""): s for s in everything.sittings}
    return _Subjects(sittings, uids["task"] | uids["deadline"])


def _pin(pins: dict[str, dict[str, object]], subject: str, said: dict[str, object]) -> None:
    """What is said first of a decision stands."""
    if said:
        pins[subject] = {**said, **pins.get(subject, {})}


def _of_sitting(context: Context, sitting: Sitting, item: Item, names: tuple[str, ...]) -> dict[str, object]:
    said: dict[str, object] = {}
    start, record = item.instant("DTSTART"), context.plan.conferences[sitting.conference]
    if "DTSTART" in names and start is not None and record.start is not None:
        zone = context.resolved.zone_of_conference(sitting.conference)
        said["start"] = _moment(record.start + (start - sitting.start), zone)
    hall = _hall(context, sitting, item) if "LOCATION" in names else None
    return {**said, "halls": {sitting.site: hall}} if hall else said


def _hall(context: Context, sitting: Sitting, item: Item) -> str | None:
    """The hall that the entry's place names, among those that the site may get."""
    if sitting.site is None:
        return None
    place = item.shown("LOCATION")
    for hall in context.resolved.halls(sitting.conference, sitting.site):
        if place in (location(context, replace(sitting, hall=hall)), one_line(context.scenario.halls[hall].name)):
            return hall
    return None


def _of_task(context: Context, task: str, item: Item, names: tuple[str, ...]) -> dict[str, object]:
    zone = context.resolved.zone_of_unit(context.plan.tasks[task].unit)
    end = "DTEND" if item.kind == "VEVENT" else "DUE"
    moved = item.instant(end) if end in names else None
    return {"end": _moment(moved, zone)} if moved else {}


def _moment(when: datetime, zone: ZoneInfo) -> str:
    local = when.astimezone(zone)
    return f"{local:%H:%M} {local.day}/{local.month}/{local.year}"
