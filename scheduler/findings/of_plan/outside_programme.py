"""A conference planned outside the days that a document above the plan gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def outside_programme(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """The day chosen lies outside a parent programme.

    It matters because that programme must then be changed too, or the day agreed with whoever issued it.
    """
    for name, record in plan.conferences.items():
        for key, window in resolved.conference(name).programme.items():
            if record.start and not window.within.first <= record.start.date() <= window.within.last:
                days = listed((window.within.first, window.within.last))
                day = record.start.date().isoformat()
                yield found(
                    "outside_programme",
                    "warning",
                    (name, key),
                    conference=name,
                    document=window.source or key,
                    programme=days,
                    day=day,
                )
