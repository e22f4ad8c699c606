"""A head-count that includes people who take no seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.people import SEATED, Range, counted_groups, group_size, total
from scheduler.findings.facts.seating import seated
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def heads_without_seats(resolved: Resolved) -> Iterator[Finding]:
    """The stated total counts service staff or press: heads are not seats.

    It matters because the hall and the papers are for those seated, the meals for all.
    """
    for name, conference in resolved.scenario.conferences.items():
        if conference.total is None:
            continue
        others = [kind for kind in conference.total.counts if kind not in SEATED]
        standing = counted_groups(resolved, name, others)
        if standing:
            heads = Range.of(conference.total.people)
            without = total(group_size(resolved, group) for group in standing.values())
            groups = listed(group.label for group in standing.values())
            yield found(
                "heads_without_seats",
                "note",
                (name,),
                conference=name,
                total=str(heads),
                standing=str(without),
                groups=groups,
                seats=str(seated(resolved, name)),
            )
