"""The plan as months: what is held and what is due on each day, week below week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from scheduler.facts import concerns
from scheduler.messages import formats
from scheduler.reports.page.timeline import units_of
from scheduler.reports.page.timeline.axis import month
from scheduler.reports.page.timeline.shade import days_off
from scheduler.reports.phrases import task as phrases
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scheduler.facts import Planned
    from scheduler.reports.page.timeline.scale import Scale
    from scheduler.reports.voice import Voice

WEEK = 7
MINUTE = timedelta(minutes=1)
NOTHING = Markup()


@dataclass(frozen=True)
class Entry:
    """What is held or due, and the units and conferences that it concerns, by id."""

    text: Markup
    units: tuple[str, ...]
    conferences: tuple[str, ...]


Entries = Mapping[date, tuple[Entry, ...]]


@dataclass(frozen=True)
class Day:
    """One day: what is held and what is due; ``why`` says what day off it is."""

    day: date
    held: tuple[Entry, ...]
    due: tuple[Entry, ...]
    off: bool
    why: Markup
    today: bool


@dataclass(frozen=True)
class Month:
    """A month and its weeks from Monday to Sunday; days of other months are None."""

    title: Markup
    weeks: tuple[tuple[Day | None, ...], ...]


@dataclass(frozen=True)
class _Days:
    """What is said of each day from ``first`` to ``last``."""

    first: date
    last: date
    held: Entries
    due: Entries
    off: Mapping[date, tuple[bool, Markup]]
    today: date

    def of(self, day: date) -> Day:
        """One day as told."""
        off, why = self.off.get(day, (False, NOTHING))
        return Day(day, self.held.get(day, ()), self.due.get(day, ()), off, why, day == self.today)


def months(voice: Voice, planned: Planned, scale: Scale) -> tuple[Month, ...]:
    """Every month in which something is held or due, each by its own clock."""
    held, due = _held(voice, planned), _due(voice, planned)
    first, last = min((scale.first, *held, *due)), max((scale.last, *held, *due))
    days = _Days(first, last, held, due, _off(voice, planned, first, last), planned.scenario.today)
    firsts = sorted({day.replace(day=1) for day in (*held, *due)})
    return tuple(Month(month(voice, first), tuple(_weeks(first, days))) for first in firsts)


def _held(voice: Voice, planned: Planned) -> Entries:
    """Every part of a conference on its day, once for all its sites."""
    concerned = concerns(planned)
    units = units_of(concerned)
    found: dict[date, dict[Entry, None]] = defaultdict(dict)
    for sitting in sorted(concerned.everything.sittings, key=lambda sitting: sitting.start):
        time = voice.zoned(formats.clock(voice.language, sitting.start), sitting.start)
        said = voice.say("page.at_time", time=time, what=planned.label(sitting.conference))
        entry = Entry(said, units.get(sitting.conference, ()), (sitting.conference,))
        found[sitting.start.date()][entry] = None
    return {day: tuple(entries) for day, entries in found.items()}


def _due(voice: Voice, planned: Planned) -> Entries:
    """Every deadline on its day, once for the units that share it."""
    found: dict[date, list[Entry]] = defaultdict(list)
    for (due, name, conference), tasks in sorted(_deadlines(planned).items(), key=lambda item: item[0][0]):
        time = voice.zoned(formats.clock(voice.language, due), due)
        owners = planned.several(tuple(dict.fromkeys(planned.plan.tasks[task].unit for task in tasks)))
        said = voice.say("page.due_at", time=time, task=name, unit=phrases.units(voice, owners))
        units = tuple(dict.fromkeys(unit for task in tasks for unit in planned.involved(task)))
        found[(due - MINUTE).date()].append(Entry(said, units, (conference,) if conference else ()))
    return {day: tuple(entries) for day, entries in found.items()}


def _deadlines(planned: Planned) -> Mapping[tuple[datetime, str, str | None], list[str]]:
    """The tasks with a deadline that have it, their name and their conference in common."""
    alike: dict[tuple[datetime, str, str | None], list[str]] = defaultdict(list)
    for task, record in planned.plan.tasks.items():
        given = planned.scenario.tasks[task]
        if given.phase != "during":
            alike[record.due, given.name, given.conference].append(task)
    return alike


def _off(voice: Voice, planned: Planned, first: date, last: date) -> Mapping[date, tuple[bool, Markup]]:
    """Whether everybody is off on a day, and why anybody is."""
    off = days_off(planned, first, last)
    return {day: (away.shading != "partly", voice.listing(away.why)) for day, away in off.items()}


def _weeks(first: date, days: _Days) -> Iterator[tuple[Day | None, ...]]:
    """The weeks of a month as far as the days go."""
    monday = first - timedelta(days=first.weekday())
    while (monday.year, monday.month) <= (first.year, first.month):
        week = [monday + timedelta(days=number) for number in range(WEEK)]
        inside = [day for day in week if day.month == first.month and days.first <= day <= days.last]
        if inside:
            yield tuple(days.of(day) if day in inside else None for day in week)
        monday += timedelta(days=WEEK)
