"""A unit's own tasks with their deadlines before and now, and what it receives from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts.worklists import fan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scheduler.compare import TaskChange
    from scheduler.plan import TaskRecord
    from scheduler.reports.paper.notices.desk import Desk
    from scheduler.reports.voice import Markup

TaskRow = tuple["Markup", "Markup", "Markup", "Markup", "Markup"]
"""Number, task, who leads, the deadline before and the new one."""


def task_rows(desk: Desk, changes: Sequence[TaskChange]) -> tuple[TaskRow, ...]:
    """The unit's own tasks; copies of one task for several units with the same deadlines stand together."""
    return tuple(
        (desk.voice.number(number), _named(desk, alike), _lead(desk, alike), _before(desk, alike[0]), now)
        for number, (now, alike) in enumerate(_alike(desk, changes), start=1)
    )


def received_lines(desk: Desk, changes: Sequence[TaskChange]) -> tuple[Markup, ...]:
    """What comes to the unit from others at another time, or not any more."""
    return tuple(_received(desk, alike) for _, alike in _alike(desk, changes))


def _received(desk: Desk, alike: Sequence[TaskChange]) -> Markup:
    one, units = alike[0], desk.units(_leaders(alike))
    if one.old is None:
        return desk.voice.say("notices.received_added", task=one.name, units=units, new=_time(desk, one, one.new))
    old = _time(desk, one, one.old)
    if one.new is None:
        gone = "waits" if one.waits else "dropped"
        return desk.voice.say(f"notices.received_{gone}", task=one.name, units=units, old=old)
    new = _time(desk, one, one.new)
    return desk.voice.say("notices.received_moved", task=one.name, units=units, old=old, new=new)


def _alike(desk: Desk, changes: Iterable[TaskChange]) -> list[tuple[Markup, list[TaskChange]]]:
    """The changes with what is said of each now; those of one fan of which the same is said together."""
    groups: dict[tuple[str, Markup, Markup, bool], list[TaskChange]] = {}
    for change in changes:
        handed = change.old is not None and change.new is not None and change.old.unit != change.new.unit
        said = fan(change.id), _before(desk, change), _now(desk, change), handed
        groups.setdefault(said, []).append(change)
    return [(now, alike) for (_, _, now, _), alike in groups.items()]


def _named(desk: Desk, alike: Sequence[TaskChange]) -> Markup:
    name = desk.voice.text(alike[0].name)
    return desk.voice.say("notices.several_units", task=name, units=desk.units(_leaders(alike))) if alike[1:] else name


def _lead(desk: Desk, alike: Sequence[TaskChange]) -> Markup:
    """Who leads it now, and instead of whom."""
    one, now = alike[0], desk.units(_leaders(alike))
    if one.old and one.new and one.old.unit != one.new.unit:
        return desk.voice.say("notices.lead_instead", new=now, old=desk.units([one.old.unit]))
    return now


def _leaders(alike: Iterable[TaskChange]) -> list[str]:
    records = [change.new or change.old for change in alike]
    return list(dict.fromkeys(record.unit for record in records if record))


def _before(desk: Desk, change: TaskChange) -> Markup:
    return _time(desk, change, change.old) if change.old else desk.voice.say("notices.none")


def _now(desk: Desk, change: TaskChange) -> Markup:
    if change.new:
        return _time(desk, change, change.new)
    if change.waits:
        return desk.voice.say("notices.waits")
    if change.owner:
        return desk.voice.say("notices.handed_over", unit=desk.units([change.owner]))
    return desk.voice.say("notices.dropped")


def _time(desk: Desk, change: TaskChange, record: TaskRecord | None) -> Markup:
    """A deadline, or when the task takes place."""
    assert record is not None
    return desk.voice.span(record.start, record.due) if change.during else desk.voice.moment(record.due)
