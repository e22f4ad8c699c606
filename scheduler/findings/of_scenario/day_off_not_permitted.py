"""A part of a conference on a day off that nobody permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days_off import part_label, parts_on_days_off
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def day_off_not_permitted(resolved: Resolved) -> Iterator[Finding]:
    """A part falls on a weekend or holiday, and the plan does not permit days off.

    It matters because the date is then impossible as it stands: permit it, or move it.
    """
    for name, part, day in parts_on_days_off(resolved, permitted=False):
        label = part_label(resolved.conference(name), part)
        yield found(
            "day_off_not_permitted",
            "warning",
            (name, part),
            conference=name,
            part=label,
            day=day.isoformat(),
            weekday=day.weekday(),
        )
