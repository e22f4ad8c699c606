"""A part of a conference that is longer than any day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.session_hours import open_hours, time_stated
from scheduler.findings.facts.names import part_label
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def part_too_long(resolved: Resolved) -> Iterator[Finding]:
    """A part takes longer than the organiser's longest day, from its opening to its closing.

    It matters because a part ends on the day it begins, so that no day can hold it. A conference of several days
    has a part for each; a length of one day is 24 hours, not a working day.
    """
    for name, conference in resolved.scenario.conferences.items():
        longest = _longest_day(resolved, name)
        for part, given in conference.parts.items():
            if given.duration.minutes <= longest or time_stated(resolved, name, part):
                continue
            if not waiver_of(resolved, "session_hours", name):
                yield found(
                    "part_too_long",
                    "error",
                    (name, part),
                    conference=name,
                    part=part_label(conference, part),
                    length=given.duration.minutes,
                    longest=longest,
                )


def _longest_day(resolved: Resolved, conference: str) -> int:
    """The minutes from the first opening to the last closing of the longest day to plan."""
    first, last = resolved.scenario.days
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    open_days = [hours for day in days if (hours := open_hours(resolved, conference, day))]
    return max((int((hours[-1].end - hours[0].start).total_seconds()) // 60 for hours in open_days), default=0)
