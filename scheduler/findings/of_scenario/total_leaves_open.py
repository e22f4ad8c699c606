"""What the stated total leaves for groups that have no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.people import Range, counted_groups, group_size, people_of_kinds
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def total_leaves_open(resolved: Resolved) -> Iterator[Finding]:
    """The groups add up to less than the total at least, and may share out the rest among them.

    It matters because that remainder is the planner's to give: to groups without a number, or as second seats.
    """
    for name, conference in resolved.scenario.conferences.items():
        if conference.total is None or conference.total.people.at_most is None:
            continue
        stated = Range.of(conference.total.people)
        parts = people_of_kinds(resolved, name, conference.total.counts)
        groups = counted_groups(resolved, name, conference.total.counts)
        open_groups = [group.label for group in groups.values() if _open(group_size(resolved, group))]
        rest = conference.total.people.at_most - parts.at_least
        if rest > 0 and open_groups:
            yield found(
                "total_leaves_open",
                "note",
                (name,),
                conference=name,
                total=str(stated),
                least=parts.at_least,
                rest=rest,
                groups=listed(open_groups),
            )


def _open(size: Range) -> bool:
    return size.at_most is None or size.at_most > size.at_least
