"""A task that the plan gives to several units at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found, listed
from scheduler.scenario.nouns import Owner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def owner_disputed(resolved: Resolved) -> Iterator[Finding]:
    """The plan names different units for one task in different places.

    It matters because each may leave it to the other. Both stay candidates until the planner settles it.
    """
    for name, task in resolved.scenario.tasks.items():
        if isinstance(task.owner, Owner) and task.owner.disputed is not None:
            yield found(
                "owner_disputed",
                "question",
                (name,),
                task=name,
                units=listed(task.owner.one_of),
                said=task.owner.disputed,
            )
