"""A conference that is postponed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def put_off(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """A conference has no day any more, and so many tasks wait for one.

    It matters because the new day has to be found and announced.
    """
    for name, record in plan.conferences.items():
        if record.outcome == "postponed":
            waiting = sum(task not in plan.tasks for task in resolved.tasks_of(name))
            yield found("put_off", "warning", (name,), conference=name, count=waiting)
