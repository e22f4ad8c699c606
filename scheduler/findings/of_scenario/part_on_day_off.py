"""A part of a conference that is held on a day off, as permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days_off import part_label, parts_on_days_off
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def part_on_day_off(resolved: Resolved) -> Iterator[Finding]:
    """A part falls on a weekend or holiday, which the plan permits.

    It matters because people give up a day off, and offices do no ordinary work then.
    """
    for name, part, day in parts_on_days_off(resolved, permitted=True):
        label = part_label(resolved.conference(name), part)
        yield found(
            "part_on_day_off",
            "note",
            (name, part),
            conference=name,
            part=label,
            day=day.isoformat(),
            weekday=day.weekday(),
        )
