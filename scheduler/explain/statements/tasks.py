"""What the rules on tasks say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.messages import formats

if TYPE_CHECKING:
    from scheduler.constraints import Subject
    from scheduler.explain.statements.speech import Said, Speech
    from scheduler.scenario.nouns import Due
    from scheduler.scenario.reading import KeyPath


def task_phase(speech: Speech, subject: Subject) -> Said:
    """Work before a conference, or after it."""
    (name,) = subject
    task = speech.task(name)
    assert task.conference is not None
    paths: list[KeyPath] = [("tasks", name, "effort"), ("tasks", name, "phase")]
    names = {"task": _work(speech, name), "conference": speech.name(task.conference)}
    return speech.said(f"task_phase_{task.phase}", *paths, **names)


def task_deadline(speech: Speech, subject: Subject) -> Said:
    """By when a task is done."""
    (name,) = subject
    return speech.said("task_deadline", ("tasks", name, "due"), task=_work(speech, name), due=_deadline(speech, name))


def task_precedence(speech: Speech, subject: Subject) -> Said:
    """One task after another, how long each takes, and what lies between."""
    first, then = subject
    lag = speech.lag(speech.task(then).after[first])
    names = {"first": _work(speech, first), "then": _work(speech, then)}
    return speech.said("task_precedence", _waits(speech, first, then), **names, lag=lag)


def promised_deadline(speech: Speech, subject: Subject) -> Said:
    """A task that waits for a deadline which was given to others."""
    first, then = subject
    names = {"first": speech.name(first), "then": _work(speech, then)}
    paths: list[KeyPath] = [("tasks", first, "due"), _waits(speech, first, then)]
    return speech.said("promised_deadline", *paths, **names, due=_deadline(speech, first))


def contribution(speech: Speech, subject: Subject) -> Said:
    """The part of a task that a collaborator does."""
    name, unit = subject
    effort = speech.task(name).collaborators[unit]
    assert effort is not None
    length = speech.minutes(effort.minutes)
    return speech.said(
        "contribution", ("tasks", name, "with", unit), task=speech.name(name), unit=speech.name(unit), length=length
    )


def unit_capacity(speech: Speech, subject: Subject) -> Said:
    """How many tasks a unit works on at once."""
    (unit,) = subject
    capacity = speech.scenario.units[unit].capacity
    return speech.said("unit_capacity", ("units", unit, "capacity"), unit=speech.name(unit), count=capacity)


def _work(speech: Speech, name: str) -> str:
    """A task with the time it takes."""
    effort = speech.task(name).effort
    if effort is None:
        return speech.say("task", task=speech.name(name))
    return speech.say("task_of", task=speech.name(name), length=speech.minutes(effort.minutes))


def _waits(speech: Speech, first: str, then: str) -> KeyPath:
    """Where it is written that one task waits for another: by its name, or by what it makes."""
    made = set(speech.task(first).makes) & set(speech.task(then).needs)
    return ("tasks", then, "needs", min(made)) if made else ("tasks", then, "after", first.partition("/")[0])


def _deadline(speech: Speech, name: str) -> str:
    """A deadline as stated: a moment, or counted from a conference."""
    due = speech.task(name).due
    assert due is not None
    if due.by is not None:
        return speech.written(due.by)
    conference = speech.name(due.before or due.after or "")
    return speech.say(
        f"due_{'before' if due.before else 'after'}",
        distance=_distance(speech, due),
        conference=conference,
        at=speech.say("due_at", time=speech.written(due.at)) if due.at else "",
    )


def _distance(speech: Speech, due: Due) -> str:
    if due.lead is not None:
        return speech.say("working_time", time=speech.minutes(due.lead.minutes))
    if due.days is not None:
        return formats.quantity(speech.language, "days", due.days)
    days = formats.quantity(speech.language, "working_days", due.working_days or 0)
    return speech.say("clear_days", days=days) if due.counting == "clear" else days
