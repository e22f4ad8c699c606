"""More time for a conference: later into the evening, on a day off; or less of it needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.statements.dates import duration_path, usual_hours
from scheduler.explain.ways_out.change import Change, Step, Telling, told
from scheduler.scenario.grammar import ClockSpan, ClockTime, Duration

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.given import Given

LATER, EACH_HALF_HOUR = 16, 3
DAY_OFF = 30
SHORTER, EACH_HALF_HOUR_LESS = 20, 6

HALF_HOUR = 30
LATEST = 22 * 60

LASTS = (
    "session_hours",
    "hall_no_overlap",
    "hall_open",
    "person_available",
    "person_no_overlap",
    "conference_precedence",
    "parts_in_order",
    "horizon",
)
"""The rules in which it matters how long a conference takes."""


def longer_hours(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Let a conference last later than its hours, until so late."""
    for name in given.conferences(atoms, "session_hours"):
        when, path = given.scenario.conferences[name].when, ("conferences", name, "when")
        spans = when.hours or usual_hours(given.resolved, name)
        if when.at is not None or not spans:
            continue
        *before, last = spans
        steps = []
        for number, end in enumerate(range(last.end.minutes + HALF_HOUR, LATEST + 1, HALF_HOUR), start=1):
            later = ClockSpan(last.start, ClockTime(end))
            patch = given.amend(path, hours=[str(span) for span in (*before, later)])
            steps.append(Step(LATER + EACH_HALF_HOUR * number, patch, _later(name, later.end)))
        yield Change("longer_hours", (name,), tuple(steps))


def _later(name: str, end: ClockTime) -> Telling:
    return lambda speech: told(speech, "longer_hours", conference=speech.name(name), time=speech.written(end))


def on_day_off(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Let a conference take place on a day off."""
    for name in given.conferences(atoms, "session_hours"):
        if not given.scenario.conferences[name].when.weekends:
            patch = given.amend(("conferences", name, "when"), weekends=True)
            yield Change("on_day_off", (name,), (Step(DAY_OFF, patch, _on_day_off(name)),))


def _on_day_off(name: str) -> Telling:
    return lambda speech: told(speech, "on_day_off", conference=speech.name(name))


def shorter_conference(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Shorten a part of a conference, to half its length at most."""
    for name in given.conferences(atoms, *LASTS):
        for part, noun in given.scenario.conferences[name].parts.items():
            path, length = duration_path(name, part), noun.duration.minutes
            steps = []
            for number, left in enumerate(range(length - HALF_HOUR, length // 2 - 1, -HALF_HOUR), start=1):
                eased = given.eased(SHORTER + EACH_HALF_HOUR_LESS * number, path)
                steps.append(Step(eased, given.put(path, str(Duration(left))), _shorter(name, part, left)))
            yield Change("shorter_conference", (name, part), tuple(steps))


def _shorter(name: str, part: str, left: int) -> Telling:
    return lambda speech: told(speech, "shorter_conference", part=speech.part(name, part), length=speech.minutes(left))
