"""The tasks that cannot slip."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scheduler.findings.facts.names import once
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def critical_tasks(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """Preparations that end as planned only when they can end at the latest; one finding for each conference.

    It matters because any delay there moves the conference, or breaks a stated deadline.
    """
    tight: dict[str, list[str]] = defaultdict(list)
    for name, record in plan.tasks.items():
        task = resolved.scenario.tasks[name]
        if task.phase == "before" and task.conference and record.end >= record.latest:
            tight[task.conference].append(name)
    for conference in plan.conferences:
        if tasks := once(tight[conference]):
            yield found(
                "critical_tasks",
                "note",
                (conference, *tasks),
                conference=conference,
                tasks=listed(tasks),
                count=len(tasks),
            )
