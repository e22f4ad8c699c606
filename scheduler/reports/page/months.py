"""The plan as months: what is held and what is due on each day, week below week."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from scheduler.facts import concerns, timeline
from scheduler.messages import formats
from scheduler.reports.page.timeline.axis import month
from scheduler.reports.page.timeline.shade import days_off
from scheduler.reports.phrases import task as phrases
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scheduler.facts import Planned
    from scheduler.reports.page.timeline.scale import Scale
    from scheduler.reports.voice import Voice

WEEK = 7
MINUTE = timedelta(minutes=1)
NOTHING = Markup()


@dataclass(frozen=True)
class Day:
    """One day: what is held and what is due; ``why`` says what day off it is."""

    day: date
    held: tuple[Markup, ...]
    due: tuple[Markup, ...]
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
    held: Mapping[date, tuple[Markup, ...]]
    due: Mapping[date, tuple[Markup, ...]]
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


def _held(voice: Voice, planned: Planned) -> Mapping[date, tuple[Markup, ...]]:
    """Every part of a conference on its day, once for all its sites."""
    found: dict[date, dict[Markup, None]] = defaultdict(dict)
    sittings = concerns(planned).everything.sittings
    for sitting in sorted(sittings, key=lambda sitting: sitting.start):
        time = voice.zoned(formats.clock(voice.language, sitting.start), sitting.start)
        said = voice.say("page.at_time", time=time, what=planned.label(sitting.conference))
        found[sitting.start.date()][said] = None
    return {day: tuple(said) for day, said in found.items()}


def _due(voice: Voice, planned: Planned) -> Mapping[date, tuple[Markup, ...]]:
    """Every deadline on its day, once for the units that share it."""
    found: dict[date, list[Markup]] = defaultdict(list)
    rows = (row for row in timeline(planned) if row.phase != "during")
    for row in sorted(rows, key=lambda row: row.due):
        time = voice.zoned(formats.clock(voice.language, row.due), row.due)
        unit = phrases.units(voice, planned.several(row.units))
        found[(row.due - MINUTE).date()].append(voice.say("page.due_at", time=time, task=row.name, unit=unit))
    return {day: tuple(said) for day, said in found.items()}


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
