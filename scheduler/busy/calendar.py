"""A calendar that says when its owner is busy: read once, asked for any stretch of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.busy.components import calendars
from scheduler.busy.entries import entries_of
from scheduler.busy.instants import Stretch, occurrences
from scheduler.busy.lines import FaultError, content_lines
from scheduler.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime, tzinfo

    from scheduler.busy.entries import Event
    from scheduler.busy.instants import Occurrence
    from scheduler.errors import Problem

MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class BusyTime:
    """A time when somebody is busy, in UTC, from its first instant to the first one after it.

    ``line`` and ``summary`` are those of the entry, and None where it is nobody's business.
    """

    start: datetime
    end: datetime
    tentative: bool
    line: int | None = None
    summary: str | None = None


@dataclass(frozen=True)
class BusyCalendar:
    """The entries of one calendar file."""

    file: str
    events: tuple[Event, ...]

    def between(self, opens: datetime, closes: datetime, zone: tzinfo, *, public: bool = False) -> tuple[BusyTime, ...]:
        """When the owner is busy between two instants, in order; floating times and days are read in ``zone``.

        What is private is told without its text, and times that touch as one. Tentative times stand apart.
        ``InputError`` if there are more than can be worked out.
        """
        try:
            found = occurrences(self.events, Stretch(opens, closes, zone))
        except FaultError as fault:
            raise InputError([fault.problem(self.file)]) from None
        return tuple(_told(found) if public else _merged(found))


def read_calendar(content: bytes, file: str) -> BusyCalendar:
    """Read a calendar file, one or several calendars long; ``InputError`` carries everything that is wrong with it.

    ``file`` is what problems call it.
    """
    events: list[Event] = []
    problems: dict[Problem, None] = {}
    try:
        for calendar in calendars(content_lines(content)):
            for entry in entries_of(calendar):
                if isinstance(entry, FaultError):
                    problems[entry.problem(file)] = None
                else:
                    events.append(entry)
    except FaultError as fault:
        problems[fault.problem(file)] = None
    if problems:
        raise InputError([*problems][:MOST_PROBLEMS])
    return BusyCalendar(file, tuple(events))


def _told(found: Iterable[Occurrence]) -> Iterator[BusyTime]:
    """Each time under its own entry; one that keeps its text to itself is only a busy time."""
    open_ones = [each for each in found if each.event.summary is not None]
    for each in open_ones:
        yield BusyTime(each.start, each.end, each.event.tentative, each.event.line, each.event.summary)
    yield from _merged(each for each in found if each.event.summary is None)


def _merged(found: Iterable[Occurrence]) -> Iterator[BusyTime]:
    """Times without their entries, tentative ones after the others, those that touch as one."""
    by_kind: dict[bool, list[BusyTime]] = {False: [], True: []}
    for each in found:
        times = by_kind[each.event.tentative]
        if times and each.start <= times[-1].end:
            start, end = times[-1].start, max(times.pop().end, each.end)
        else:
            start, end = each.start, each.end
        times.append(BusyTime(start, end, each.event.tentative))
    for times in by_kind.values():
        yield from times
