"""The time of day at which a conference takes place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import StartConstraint, Subject, Violation
from scheduler.constraints.names import part_name
from scheduler.scenario.grammar.day_span import PART_CLOCKS, DayPart
from scheduler.scenario.working.periods import clock_instant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from scheduler.model import Timeline
    from scheduler.plan import Plan, Span
    from scheduler.scenario.resolved import Resolved

Clocks = tuple[int, ...]
"""Times of day, in minutes after midnight."""

Stretches = tuple[tuple[int, int], ...]
"""Stretches of the day, in minutes after midnight; parts of the day that touch are one."""


class StartTime(StartConstraint):
    """A conference starts at a stated time of day, and lies wholly within the stated parts of the day.

    The time of ``at`` and the ``times`` bind the first part. ``sessions`` bind every part that has no time or
    session of its own, and a part of the day beside a date ("sáng 28/8") those on the first day. The morning ends
    at 12:00, the afternoon at 18:00; morning and afternoon together are one stretch. For each stretch [a, b) and
    set T of times stated for part p::

        start_p in T;  a <= start_p and end_p <= b for one of the stretches

    Subject: a conference and a part.
    """

    name = "start_time"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every part for which anything is stated."""
        for name, conference in resolved.scenario.conferences.items():
            for part in conference.parts:
                if _stated(resolved, name, part):
                    yield name, part

    def allowed(self, timeline: Timeline, subject: Subject, candidates: Sequence[int]) -> list[int]:
        """The grains at which the clock shows what is allowed."""
        stated = _stated(timeline.resolved, *subject)
        starts_well, lies_well = _on_grid(timeline, *subject)
        return [
            grain
            for grain in candidates
            if all(starts_well(grain, clocks) for clocks in stated.clocks)
            and all(lies_well(grain, stretches) for stretches in stated.stretches)
        ]

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Read the clock at the recorded start and end."""
        conference, part = subject
        span = plan.conferences[conference].parts.get(part)
        if span is None:
            return
        stated = _stated(resolved, conference, part)
        start = span.start.astimezone(resolved.zone_of_conference(conference))
        if any(start.hour * 60 + start.minute not in clocks for clocks in stated.clocks) or not all(
            _lies_in(resolved, conference, span, stretches) for stretches in stated.stretches
        ):
            yield self.broken(subject, part=part_name(resolved, conference, part), start=start.isoformat())


@dataclass(frozen=True)
class _Stated:
    """What is said of a part's time; each of the times, and each of the stretches, must be met."""

    clocks: tuple[Clocks, ...]
    stretches: tuple[Stretches, ...]

    def __bool__(self) -> bool:
        return bool(self.clocks or self.stretches)


def _stated(resolved: Resolved, conference: str, part: str) -> _Stated:
    given = resolved.scenario.conferences[conference]
    own = given.parts[part]
    stretches = [_joined(map(DayPart, own.sessions))]
    if own.at is None and not own.sessions:
        stretches.append(_joined(map(DayPart, given.when.sessions)))
        if own.day == 1 and given.when.on is not None and given.when.on.part not in (None, DayPart.DAY):
            stretches.append(_joined([DayPart(given.when.on.part)]))
    clocks: list[Clocks] = [(own.at.minutes,)] if own.at is not None else []
    if part == next(iter(given.parts)):
        clocks += _for_the_opening(resolved, conference)
    return _Stated(tuple(clocks), tuple(filter(None, stretches)))


def _for_the_opening(resolved: Resolved, conference: str) -> Iterator[Clocks]:
    when = resolved.scenario.conferences[conference].when
    if when.times:
        yield tuple(time.minutes for time in when.times)
    if when.at is not None:
        zone = resolved.zone_of_conference(conference)
        at = resolved.instant(when.at, zone).astimezone(zone)
        yield (at.hour * 60 + at.minute,)


def _joined(parts: Iterable[DayPart]) -> Stretches:
    joined: list[tuple[int, int]] = []
    for clocks in sorted(PART_CLOCKS[part] for part in parts):
        start, end = clocks.start.minutes, clocks.end.minutes
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _on_grid(
    timeline: Timeline, conference: str, part: str
) -> tuple[Callable[[int, Clocks], bool], Callable[[int, Stretches], bool]]:
    """The two tests of a grain, by what the clock shows when it begins and has reached when the part ends."""
    resolved = timeline.resolved
    days = timeline.days(resolved.zone_of_conference(conference))
    length = timeline.grains(resolved.scenario.conferences[conference].parts[part].duration.minutes)

    def starts_well(grain: int, clocks: Clocks) -> bool:
        return days.shown[grain] in clocks

    def lies_well(grain: int, stretches: Stretches) -> bool:
        last = grain + length - 1
        return days.number_at(grain) == days.number_at(last) and any(
            start <= days.shown[grain] and days.reached[last] < end for start, end in stretches
        )

    return starts_well, lies_well


def _lies_in(resolved: Resolved, conference: str, span: Span, stretches: Stretches) -> bool:
    zone = resolved.zone_of_conference(conference)
    day = span.start.astimezone(zone).date()
    return any(
        clock_instant(day, start, zone) <= span.start and span.end <= clock_instant(day, end, zone)
        for start, end in stretches
    )
