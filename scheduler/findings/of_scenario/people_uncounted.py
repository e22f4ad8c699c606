"""Groups whose number nobody knows yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Group
    from scheduler.scenario.resolved import Resolved


def people_uncounted(resolved: Resolved) -> Iterator[Finding]:
    """Groups are invited whose number is not known or has no upper end; one finding for each conference.

    It matters because hall, meals and papers cannot be ordered until somebody counts them.
    """
    for name in resolved.scenario.conferences:
        open_groups = [group.label for group in resolved.counted_groups(name).values() if _uncounted(group)]
        if open_groups:
            yield found(
                "people_uncounted",
                "question",
                (name,),
                conference=name,
                groups=listed(open_groups),
                count=len(open_groups),
            )


def _uncounted(group: Group) -> bool:
    count = group.count or group.each
    return count.at_most is None
