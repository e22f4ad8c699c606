"""The tasks on the timeline, by unit: when each is planned, when it is due, and how late it may be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.facts.worklists import room
from scheduler.messages.sorting import alphabetical
from scheduler.reports.page.timeline.rows import Group, Lane, Row
from scheduler.reports.page.timeline.strip import Mark, Strip, bar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.facts import Planned
    from scheduler.plan import TaskRecord
    from scheduler.reports.page.timeline.scale import Scale
    from scheduler.reports.page.timeline.strip import Bar
    from scheduler.reports.voice import Markup, Voice

UNFOLDED = 24
"""As many tasks are shown one below another; if there are more, their units are folded."""


def lane(voice: Voice, planned: Planned, scale: Scale) -> Lane | None:
    """The tasks of each unit by start, units in alphabetical order; None if there are no tasks."""
    led: dict[str, list[str]] = {}
    for task, record in planned.plan.tasks.items():
        led.setdefault(record.unit, []).append(task)
    if not led:
        return None
    units = sorted(led, key=lambda unit: (alphabetical(planned.name(unit)), unit))
    unfolded = len(planned.plan.tasks) <= UNFOLDED
    groups = tuple(_group(voice, planned, scale, unit, led[unit], unfolded=unfolded) for unit in units)
    return Lane("tasks", voice.say("page.tasks_by_unit"), groups)


def _group(voice: Voice, planned: Planned, scale: Scale, unit: str, tasks: list[str], *, unfolded: bool) -> Group:
    records = planned.plan.tasks
    tasks = sorted(tasks, key=lambda task: (records[task].start, records[task].end, records[task].due, task))
    rows = tuple(_row(voice, planned, scale, task) for task in tasks)
    if len(rows) == 1:
        return Group((_under_its_unit(voice, planned, unit, rows[0]),))
    return Group(rows, voice.text(planned.name(unit)), voice.say("page.tasks_many", count=len(rows)), unfolded)


def _under_its_unit(voice: Voice, planned: Planned, unit: str, row: Row) -> Row:
    """The only task of a unit, told under the name of the unit."""
    return replace(row, name=voice.text(planned.name(unit)), below=voice.joined(" · ", [row.below, row.name]))


def _row(voice: Voice, planned: Planned, scale: Scale, task: str) -> Row:
    record, given = planned.plan.tasks[task], planned.scenario.tasks[task]
    during = given.phase == "during"
    return Row(
        name=voice.text(given.name),
        below=_during(voice, record) if during else voice.say("report.due", time=voice.moment(record.due)),
        details=tuple(_details(voice, planned, task)),
        strip=Strip(tuple(_bars(scale, record, during=during)), () if during else (Mark(scale.at(record.due)),)),
        id=task,
        units=planned.involved(task),
        conferences=(given.conference,) if given.conference else (),
    )


def _during(voice: Voice, record: TaskRecord) -> Markup:
    return voice.say("report.held", time=voice.span(record.start, record.end))


def _details(voice: Voice, planned: Planned, task: str) -> Iterator[Markup]:
    record, given = planned.plan.tasks[task], planned.scenario.tasks[task]
    yield voice.text(given.name)
    yield voice.say("report.owner", name=planned.name(record.unit))
    if given.conference and len(planned.scenario.conferences) > 1:
        yield voice.text(planned.label(given.conference))
    if given.phase == "during":
        yield _during(voice, record)
    else:
        yield voice.say("page.planned", time=voice.span(record.start, record.end))
        yield voice.say("report.due", time=voice.moment(record.due))
        yield _colon(voice, "latest", voice.moment(record.latest))
        left = room(planned, task)
        yield _colon(voice, "room", voice.duration(left) if left else voice.say("report.no_room"))
    for unit, span in record.contributions.items():
        yield voice.say("report.collaborators", names=planned.name(unit))
        yield voice.say("page.planned", time=voice.span(span.start, span.end))


def _colon(voice: Voice, key: str, what: Markup) -> Markup:
    return voice.say("report.name_colon", name=voice.say(f"report.{key}"), what=what)


def _bars(scale: Scale, record: TaskRecord, *, during: bool) -> Iterator[Bar]:
    if record.latest > record.end:
        yield bar(scale, "slack", record.end, record.latest)
    for span in record.contributions.values():
        yield bar(scale, "help", span.start, span.end)
    yield bar(scale, "during" if during else "work", record.start, record.end)
