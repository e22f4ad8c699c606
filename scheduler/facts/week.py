"""The sittings week by week, as the schedule on the wall shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from scheduler.facts.attendance import attendance
from scheduler.facts.conferences import SiteRow, conferences
from scheduler.facts.half_days import HalfDay, half_day
from scheduler.facts.sittings import sittings
from scheduler.facts.worklists import fan

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.facts.planned import Planned, Several
    from scheduler.facts.sittings import Sitting

Preparing = dict[tuple[str, date], dict[str, list[str]]]
"""By conference and Monday: tasks as written, each with the units that finish it that week."""


@dataclass(frozen=True)
class WeekRow:
    """One part of a conference at all its sites; ``merged`` names the conferences it takes up as well.

    ``groups`` come, and ``people`` (each with whom they represent) whom no group names. ``prepared_by`` are the units
    that have something to finish for it that week.
    """

    half_day: HalfDay
    start: datetime
    end: datetime
    conference: str
    part: str | None
    merged: tuple[str, ...]
    chair: str | None
    groups: tuple[str, ...]
    people: tuple[tuple[str, str | None], ...]
    sites: tuple[SiteRow, ...]
    prepared_by: tuple[Several, ...]


@dataclass(frozen=True)
class Week:
    """A week with something in it, by its Monday."""

    monday: date
    rows: tuple[WeekRow, ...]


def weeks(planned: Planned) -> tuple[Week, ...]:
    """The weeks in which conferences sit, each with its sittings in order of time."""
    rows = sorted(_rows(planned), key=lambda row: (row.start.date(), row.start, row.end))
    return tuple(Week(monday, tuple(same)) for monday, same in groupby(rows, key=lambda row: _monday(row.start)))


def _rows(planned: Planned) -> list[WeekRow]:
    facts = {each.id: each for each in conferences(planned)}
    people, preparing = _people(planned), _preparing(planned)
    parts: dict[tuple[str, str], list[Sitting]] = {}
    for sitting in sittings(planned):
        parts.setdefault((sitting.conference, sitting.part), []).append(sitting)
    rows = []
    for (conference, part), held in parts.items():
        sites = {site.id: site for site in facts[conference].sites}
        given, start = planned.scenario.conferences[conference], held[0].start
        tasks = preparing.get((conference, _monday(start)), {})
        rows.append(
            WeekRow(
                half_day=half_day(start),
                start=start,
                end=held[0].end,
                conference=conference,
                part=given.parts[part].name if len(given.parts) > 1 else None,
                merged=planned.merged.get(conference, ()),
                chair=facts[conference].chair,
                groups=tuple(group.name for group in planned.resolved.counted_groups(conference).values()),
                people=people.get((conference, part), ()),
                sites=tuple(sites[sitting.site] for sitting in held if sitting.site is not None),
                prepared_by=tuple(dict.fromkeys(planned.several(units) for units in tasks.values())),
            )
        )
    return rows


def _people(planned: Planned) -> dict[tuple[str, str], tuple[tuple[str, str | None], ...]]:
    """By conference and part, whom requirements bring and no group names, each with whom they represent."""
    found: dict[tuple[str, str], dict[str, str | None]] = {}
    named = {
        conference: {person for group in given.delegates.values() for person in group.people}
        for conference, given in planned.scenario.conferences.items()
    }
    represented = {conference: record.represented for conference, record in planned.plan.conferences.items()}
    for attends in attendance(planned):
        conference = attends.sitting.conference
        if attends.required and attends.person not in named[conference]:
            absent = represented[conference].get(attends.person)
            found.setdefault((conference, attends.sitting.part), {})[attends.person] = absent
    return {
        key: tuple(
            (planned.name(person), planned.name(absent) if absent else None) for person, absent in people.items()
        )
        for key, people in found.items()
    }


def _preparing(planned: Planned) -> Preparing:
    found: Preparing = {}
    for name, record in planned.plan.tasks.items():
        task = planned.scenario.tasks[name]
        if task.conference is not None and task.phase == "before":
            week = found.setdefault((task.conference, _monday(record.due)), {})
            week.setdefault(fan(name), []).append(record.unit)
    return found


def _monday(when: datetime) -> date:
    return when.date() - timedelta(days=when.weekday())
