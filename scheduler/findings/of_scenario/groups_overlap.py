"""People who are counted in several groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.people import Range, counted_groups, group_size, overlaps, total
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved

ALL = ("delegate", "guest", "service", "press")


def groups_overlap(resolved: Resolved) -> Iterator[Finding]:
    """Some people belong to several groups: the sum of the groups, how many are counted twice, and what remains.

    It matters because seats, meals and papers go by heads, not by the sum of the list.
    """
    for name, conference in resolved.scenario.conferences.items():
        groups = counted_groups(resolved, name, ALL)
        shared = overlaps(conference, groups)
        if shared:
            added = total(group_size(resolved, group) for group in groups.values())
            twice = total(Range.of(overlap.people) for overlap in shared)
            among = dict.fromkeys(groups[key].label for overlap in shared for key in overlap.groups)
            yield found(
                "groups_overlap",
                "note",
                (name,),
                conference=name,
                groups=listed(among),
                sum=str(added),
                twice=str(twice),
                heads=str(added - twice),
            )
