"""A task that nobody is named for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def owner_missing(resolved: Resolved) -> Iterator[Finding]:
    """A task has no owner, and none is pinned to it.

    It matters because it stands on nobody's worklist and has nobody's working time.
    """
    for name, task in resolved.scenario.tasks.items():
        pin = resolved.scenario.pins.get(name)
        if not task.owners and not (pin and pin.owner):
            yield found("owner_missing", "warning", (name,), task=name)
