"""A later deadline: by hours or days, or nearer to the conference that it is counted from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from scheduler.constraints.constraint import SUBJECT_JOINT
from scheduler.explain.ways_out.change import Change, Patch, Step, Telling, quoted, together, told
from scheduler.findings.facts.names import as_written
from scheduler.messages import formats
from scheduler.scenario.grammar import DeadlineText, Duration

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.nouns import Due
    from scheduler.scenario.reading import KeyPath

LATER_DUE, EACH_HOUR, EACH_DAY = 12, 1, 6

LATEST_CLOCK = 20
MOST_DAYS = 30


def later_due(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Give a task a later deadline, by so long; what waits for that deadline then waits longer too."""
    for name in {as_written(name): name for (name,) in given.about(atoms, "task_deadline")}.values():
        task, due = as_written(name), given.scenario.tasks[name].due
        assert due is not None
        path: KeyPath = ("tasks", task, "due")
        steps = _later_by(given, task, path, due.by) if due.by is not None else _nearer(given, task, path, due)
        unawaited = _unawaited(given, task)
        allowing = (replace(step, loosely=together(step.patch, unawaited)) for step in steps)
        yield Change("later_due", (task,), tuple(allowing if unawaited else steps))


def _unawaited(given: Given, task: str) -> Patch:
    """The patch by which nothing waits for the deadline of a task any more."""
    promises = BY_NAME["promised_deadline"].subjects(given.resolved)
    waiting = dict.fromkeys(
        SUBJECT_JOINT.join(map(as_written, each)) for each in promises if as_written(each[0]) == task
    )
    waive = dict.fromkeys(waiting, given.reason("reason_waived_promise"))
    return {"constraints": {"promised_deadline": {"waive": waive}}} if waive else {}


def _later_by(given: Given, task: str, path: KeyPath, by: DeadlineText) -> Iterator[Step]:
    """Later by hours of the same day, then by days."""
    hours = range(1, LATEST_CLOCK - by.clock.hour + 1) if by.clock else range(0)
    delays = [(timedelta(hours=hour), EACH_HOUR * hour) for hour in hours]
    delays += [(timedelta(days=day), EACH_HOUR * len(hours) + EACH_DAY * day) for day in range(1, MOST_DAYS + 1)]
    for delay, weight in delays:
        moved = _moved(by, delay)
        patch = given.amend(path, by=_written(given, moved))
        yield Step(given.eased(LATER_DUE + weight, (*path, "by")), patch, _by(task, moved))


def _moved(by: DeadlineText, delay: timedelta) -> DeadlineText:
    if by.clock is None:
        return replace(by, day=by.day + delay, stated_weekday=None)
    moment = datetime.combine(by.day, by.clock) + delay
    return replace(by, day=moment.date(), clock=moment.timetz(), stated_weekday=None)


def _written(given: Given, by: DeadlineText) -> str:
    if by.clock is None or by.clock.tzinfo is not None or by.strictly_before:
        return str(by)
    return f"{by.clock:%H:%M} {given.day(by.day)}"


def _by(task: str, by: DeadlineText) -> Telling:
    return lambda speech: told(speech, "later_due", task=quoted(speech, task), due=speech.written(by))


def _nearer(given: Given, task: str, path: KeyPath, due: Due) -> Iterator[Step]:
    """Nearer to the conference that it is due before, or further from that it is due after."""
    for key in ("working_days", "days"):
        now = getattr(due, key)
        if now is not None:
            others = range(now - 1, -1, -1) if due.before else range(now + 1, now + MOST_DAYS + 1)
            for number, days in enumerate(others, start=1):
                eased = given.eased(LATER_DUE + EACH_DAY * number, (*path, key))
                yield Step(eased, given.amend(path, **{key: days}), _due_days(task, due, key, days))
    if due.lead is not None:
        for number, left in enumerate(range(due.lead.minutes - 60, 0, -60), start=1):
            eased = given.eased(LATER_DUE + EACH_HOUR * number, (*path, "lead"))
            yield Step(eased, given.amend(path, lead=str(Duration(left))), _due_lead(task, due, left))


def _due_days(task: str, due: Due, unit: str, days: int) -> Telling:
    entry = "due_before" if due.before else "due_after"
    return lambda speech: told(
        speech,
        entry,
        task=quoted(speech, task),
        conference=speech.name(due.before or due.after or ""),
        distance=formats.quantity(speech.language, unit, days),
    )


def _due_lead(task: str, due: Due, left: int) -> Telling:
    return lambda speech: told(
        speech,
        "due_before",
        task=quoted(speech, task),
        conference=speech.name(due.before or ""),
        distance=speech.say("working_time", time=speech.minutes(left)),
    )
