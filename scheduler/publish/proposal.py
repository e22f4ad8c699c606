"""What others have edited in published calendars, as a change of the scenario that ``replan`` can try.

A meeting that somebody has moved is proposed where they put it: pinned if the scenario leaves that open, else stated
there. A task is proposed as done by when they want it.
What a scenario cannot take over (another title, a note) is only told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import yaml

from scheduler.calendars.context import Context
from scheduler.calendars.deadlines import deadline_uids
from scheduler.calendars.places import location
from scheduler.calendars.text import one_line
from scheduler.rfc5545 import end_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scheduler.facts import Sitting
    from scheduler.plan import Plan
    from scheduler.publish.items import Item
    from scheduler.publish.revision import Decision
    from scheduler.scenario.nouns import When

    Patch = dict[str, object]

VARIANT = "edited-in-calendars"


@dataclass(frozen=True)
class Edit:
    """Where somebody else has put a sitting, or a task by its deadline; None for what they left as it was."""

    of: Sitting | str
    start: datetime | None = None
    end: datetime | None = None
    place: str | None = None


def proposal(plan: Plan, language: str, left: Iterable[Decision]) -> dict[str, object] | None:
    """A variant with the decisions that others have taken in calendars; None if they took none."""
    context = Context(plan, language, adopted=True)
    known = subjects(context)
    patch = changes(context, (_edit(known[decision.uid], decision) for decision in left if decision.uid in known))
    return {"variants": {VARIANT: patch}} if patch else None


def changes(context: Context, edits: Iterable[Edit]) -> dict[str, dict[str, Patch]]:
    """Edits as a merge patch for the scenario; of several of one thing the first counts."""
    patch: dict[str, dict[str, Patch]] = {}
    for edit in edits:
        if isinstance(edit.of, str):
            _add(patch, "pins", edit.of, _pin_of_task(context, edit.of, edit))
        else:
            _add(patch, "conferences", edit.of.conference, _when(context, edit.of, edit))
            _add(patch, "pins", edit.of.conference, _pin(context, edit.of, edit))
    return patch


def as_yaml(proposed: dict[str, object]) -> str:
    """A proposal as it is written into a scenario file."""
    return yaml.safe_dump(proposed, allow_unicode=True, sort_keys=False)


def subjects(context: Context) -> dict[str, Sitting | str]:
    """What the entries of a plan are about, by UID: a sitting, or a task."""
    everything = context.concerns.everything
    tasks = {context.uid("task", task): task for task in everything.tasks}
    tasks |= {uid: task for task in everything.tasks for uid in deadline_uids(context, task)}
    sittings = {context.uid("sitting", s.conference, s.part, s.site or ""): s for s in everything.sittings}
    return {**sittings, **tasks}


def _edit(of: Sitting | str, decision: Decision) -> Edit:
    item, names = decision.item, decision.names
    end = end_of(item.kind)
    return Edit(
        of,
        start=_clock(item, "DTSTART") if "DTSTART" in names else None,
        end=_clock(item, end) if end in names else None,
        place=item.shown("LOCATION") if "LOCATION" in names else None,
    )


def _clock(item: Item, name: str) -> datetime | None:
    """A time among the properties of an entry; None of a day without a time, which decides nothing."""
    line = item.first(name)
    return None if line and line.parameters.get("VALUE") == "DATE" else item.instant(name)


def _add(patch: dict[str, dict[str, Patch]], section: str, subject: str, said: Patch) -> None:
    """What is said first of something stands."""
    if said:
        things = patch.setdefault(section, {})
        things[subject] = {**said, **things.get(subject, {})}


def _when(context: Context, sitting: Sitting, edit: Edit) -> Patch:
    """The start of a conference that is moved from where the scenario puts it, and so no matter of a pin."""
    start, given = _start(context, sitting, edit), context.scenario.conferences[sitting.conference].when
    if start is None or _is_open(given, start):
        return {}
    ways = {way: None for way in ("on", "within", "same_start_as") if getattr(given, way) is not None}
    return {"when": {**ways, "at": _moment(start)}}


def _pin(context: Context, sitting: Sitting, edit: Edit) -> Patch:
    said: Patch = {}
    start, given = _start(context, sitting, edit), context.scenario.conferences[sitting.conference].when
    if start is not None and _is_open(given, start):
        said["start"] = _moment(start)
    hall = hall_at(context, sitting, edit.place)
    return {**said, "halls": {sitting.site: hall}} if hall else said


def _start(context: Context, sitting: Sitting, edit: Edit) -> datetime | None:
    """When a conference starts by the edit of one of its sittings, all of them moving together."""
    planned = context.plan.conferences[sitting.conference].start
    if edit.start is None or planned is None:
        return None
    zone = context.resolved.zone_of_conference(sitting.conference)
    return (planned + (edit.start - sitting.start)).astimezone(zone)


def _is_open(when: When, start: datetime) -> bool:
    """Whether the scenario leaves a start open, so that it can be pinned."""
    if when.on:
        return start.date() == when.on.day.date
    return when.within is not None and when.within.first <= start.date() <= when.within.last


def hall_at(context: Context, sitting: Sitting, place: str | None) -> str | None:
    """The hall that the place of an entry names, among those that the site may get."""
    if sitting.site is None:
        return None
    for hall in context.resolved.halls(sitting.conference, sitting.site):
        if place in (location(context, replace(sitting, hall=hall)), one_line(context.scenario.halls[hall].name)):
            return hall
    return None


def _pin_of_task(context: Context, task: str, edit: Edit) -> Patch:
    zone = context.resolved.zone_of_unit(context.plan.tasks[task].unit)
    return {"end": _moment(edit.end.astimezone(zone))} if edit.end else {}


def _moment(local: datetime) -> str:
    return f"{local:%H:%M} {local.day}/{local.month}/{local.year}"
