"""A task that is late by the scenario's own word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found
from scheduler.plan.civil import stated_deadline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def late(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """A task was or will be done after its stated deadline, which no plan can mend.

    It matters because whoever waits for it starts later.
    """
    for name, fact in resolved.happened.items():
        record = plan.tasks.get(name)
        deadline = stated_deadline(resolved, plan, name, record.unit) if record else None
        if record and deadline is not None and fact.end > deadline:
            yield found(
                "late",
                "note" if fact.over else "warning",
                (name,),
                task=name,
                unit=record.unit,
                end=record.end.isoformat(),
                due=deadline.astimezone(record.end.tzinfo).isoformat(),
            )
