"""The whole timeline: lanes over each other on one scale, with its axis, shaded days and the day of planning."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.facts import concerns
from scheduler.reports.page.timeline import conferences, halls, tasks
from scheduler.reports.page.timeline.axis import Axis, axis
from scheduler.reports.page.timeline.scale import PRINTED_WIDTH
from scheduler.reports.page.timeline.shade import days_off

if TYPE_CHECKING:
    from datetime import date

    from scheduler.facts import Planned
    from scheduler.reports.page.timeline.rows import Lane
    from scheduler.reports.page.timeline.scale import Scale
    from scheduler.reports.page.timeline.shade import Shading
    from scheduler.reports.voice import Markup, Voice

DAILY_LINES = 60

KEY = (
    *("held", "tentative", "merged", "setup", "closed"),
    *("work", "during", "help", "due", "slack"),
    *("today", "off", "partly", "suspended"),
)
"""Everything that the key may explain, in its order."""


@dataclass(frozen=True)
class Shade:
    """Shaded days that follow one another for one reason, and what that is."""

    start: float
    width: float
    shading: Shading
    why: Markup


@dataclass(frozen=True)
class Chart:
    """A timeline ready to be drawn; its first lane is that of the conferences.

    ``lines`` are where days (or, if they are many, weeks) begin.

    ``today`` is the place of the day the plan was made on.
    """

    least_width: int
    screen: Axis
    paper: Axis
    shades: tuple[Shade, ...]
    lines: tuple[float, ...]
    months: tuple[float, ...]
    today: float
    lanes: tuple[Lane, ...]

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """What the key explains: every kind of bar, mark and shade that is drawn."""
        strips = [row.strip for lane in self.lanes for row in lane.rows]
        drawn: set[str] = {bar.kind for strip in strips for bar in strip.bars}
        drawn |= {shade.shading for shade in self.shades}
        drawn |= {"today", *(["due"] if any(strip.marks for strip in strips) else [])}
        return tuple(kind for kind in KEY if kind in drawn)


def chart(voice: Voice, planned: Planned, scale: Scale) -> Chart:
    """Draw a plan on a scale."""
    concerned = concerns(planned)
    lanes = (
        conferences.lane(voice, planned, scale, concerned),
        halls.lane(voice, planned, scale, concerned),
        tasks.lane(voice, planned, scale),
    )
    return Chart(
        least_width=scale.least_width,
        screen=axis(voice, scale, scale.least_width),
        paper=axis(voice, scale, PRINTED_WIDTH),
        shades=_shades(voice, planned, scale),
        lines=tuple(scale.of_day(day) for day in scale.all_days if scale.days <= DAILY_LINES or day.weekday() == 0),
        months=tuple(scale.of_day(day) for day in scale.all_days if day.day == 1),
        today=scale.of_day(planned.scenario.today),
        lanes=tuple(lane for lane in lanes if lane),
    )


def _shades(voice: Voice, planned: Planned, scale: Scale) -> tuple[Shade, ...]:
    off = days_off(planned, scale.first, scale.last)
    runs: list[list[date]] = []
    for day in off:
        last = runs[-1][-1] if runs else None
        if last and (day - last).days == 1 and (off[last].shading, off[last].why) == (off[day].shading, off[day].why):
            runs[-1].append(day)
        else:
            runs.append([day])
    width = 100 / scale.days
    return tuple(
        Shade(scale.of_day(run[0]), round(width * len(run), 3), off[run[0]].shading, voice.listing(off[run[0]].why))
        for run in runs
    )
