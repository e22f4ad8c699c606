"""A set that does not have as many members as the plan says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.findings.finding import Finding
    from scheduler.scenario.resolved import Resolved


def set_miscounted(resolved: Resolved) -> Iterator[Finding]:
    """The plan speaks of eleven wards and ten are listed, or twelve.

    It matters because invitations, seats and fanned-out tasks are made for the members listed.
    """
    for name, unit_set in resolved.scenario.sets.items():
        members = len(resolved.members(name))
        if unit_set.count is not None and unit_set.count != members:
            yield found("set_miscounted", "error", (name,), set=name, stated=unit_set.count, found=members)
