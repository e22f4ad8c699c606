"""A part of a conference that is held on a day off, as permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days_off import told_on_days_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.findings.finding import Finding
    from scheduler.scenario.resolved import Resolved


def part_on_day_off(resolved: Resolved) -> Iterator[Finding]:
    """A part falls on a weekend or holiday, which the plan permits.

    It matters because people give up a day off, and offices do no ordinary work then.
    """
    yield from told_on_days_off(resolved, "part_on_day_off", "note", permitted=True)
