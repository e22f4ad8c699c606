"""A document above the plan that gives the conference other days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import possible_days
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def programme_narrower(resolved: Resolved) -> Iterator[Finding]:
    """A parent programme puts the conference in a period that some of its possible days miss: which satisfy both.

    With none it is a warning. It matters because the plan then has two readings, and the one above it may bind.
    """
    for name, conference in resolved.scenario.conferences.items():
        days = possible_days(resolved, name)
        for key, window in conference.programme.items():
            both = [day for day in days if window.within.first <= day <= window.within.last]
            if len(both) < len(days):
                yield found(
                    "programme_narrower",
                    "note" if both else "warning",
                    (name, key),
                    conference=name,
                    document=window.source or key,
                    programme=listed((window.within.first, window.within.last)),
                    possible=len(days),
                    both=len(both),
                    days=listed(both),
                )
