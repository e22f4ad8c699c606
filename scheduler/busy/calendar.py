"""Calendars that say when their owner is busy: read once, asked for any stretch of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.busy.attendees import plain_address
from scheduler.busy.components import calendars
from scheduler.busy.entries import entries_of
from scheduler.busy.instants import Stretch
from scheduler.busy.lines import FaultError, content_lines
from scheduler.busy.series import Effort, occurrences
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

    ``entry`` is the file and line of what says so and ``summary`` its text; None where it is nobody's business.
    """

    start: datetime
    end: datetime
    tentative: bool
    entry: str | None = None
    summary: str | None = None


@dataclass(frozen=True)
class BusyCalendar:
    """The entries of one calendar file; problems call it ``file``, plans by its ``name``, wherever they are made."""

    file: str
    name: str
    events: tuple[Event, ...]

    def between(self, stretch: Stretch, effort: Effort, owner: str | None = None) -> list[Occurrence]:
        """When its entries fall; ``InputError`` if that is more than can be worked out."""
        answered = self.events if owner is None else tuple(each.as_answered_by(owner) for each in self.events)
        try:
            return occurrences(answered, stretch, effort)
        except FaultError as fault:
            raise InputError([fault.problem(self.file)]) from None


def busy_times(
    calendars: Iterable[BusyCalendar],
    opens: datetime,
    closes: datetime,
    zone: tzinfo,
    *,
    public: bool = False,
    address: str | None = None,
) -> tuple[BusyTime, ...]:
    """When the owner of some calendars is busy between two instants; floating times and days are read in ``zone``.

    Whoever has an ``address`` is free where they declined an invitation. What is private is told without its text, and
    times that touch as one. Tentative times stand apart. ``InputError`` if there are more than can be worked out.
    """
    stretch, effort, owner = Stretch(opens, closes, zone), Effort(), plain_address(address) if address else None
    private: list[Occurrence] = []
    told: list[BusyTime] = []
    for calendar in calendars:
        for each in calendar.between(stretch, effort, owner):
            if public and each.event.summary is not None:
                entry = f"{calendar.name}:{each.event.line}"
                told.append(BusyTime(each.start, each.end, each.event.tentative, entry, each.event.summary))
            else:
                private.append(each)
    return (*told, *_merged(private))


def read_calendar(content: bytes, file: str, name: str | None = None) -> BusyCalendar:
    """Read a calendar file, one or several calendars long; ``InputError`` carries everything that is wrong with it.

    ``file`` is what problems call it, ``name`` (the same if left out) what plans do.
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
    return BusyCalendar(file, name or file, tuple(events))


def _merged(found: Iterable[Occurrence]) -> Iterator[BusyTime]:
    """Times without their entries, tentative ones after the others, those that touch as one."""
    by_kind: dict[bool, list[BusyTime]] = {False: [], True: []}
    for each in sorted(found, key=lambda each: (each.start, each.end)):
        times = by_kind[each.event.tentative]
        if times and each.start <= times[-1].end:
            start, end = times[-1].start, max(times.pop().end, each.end)
        else:
            start, end = each.start, each.end
        times.append(BusyTime(start, end, each.event.tentative))
    for times in by_kind.values():
        yield from times
