"""A part of a conference on a day off that nobody permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days_off import told_on_days_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.findings.finding import Finding
    from scheduler.scenario.resolved import Resolved


def day_off_not_permitted(resolved: Resolved) -> Iterator[Finding]:
    """A part falls on a weekend or holiday, and the plan does not permit days off.

    It matters because the date is then impossible as it stands: permit it, or move it.
    """
    yield from told_on_days_off(resolved, "day_off_not_permitted", "warning", permitted=False)
