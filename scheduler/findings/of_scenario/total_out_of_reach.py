"""A head-count that the groups cannot add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.people import Range, people_of_kinds
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def total_out_of_reach(resolved: Resolved) -> Iterator[Finding]:
    """The stated number of people is less than the groups bring at least, or more than they can bring.

    It matters because no list of delegates can then be drawn up: a group or the total must change.
    """
    for name, conference in resolved.scenario.conferences.items():
        if conference.total is None:
            continue
        stated = Range.of(conference.total.people)
        parts = people_of_kinds(resolved, name, conference.total.counts)
        if _beyond(parts.at_least, stated.at_most) or _beyond(stated.at_least, parts.at_most):
            yield found("total_out_of_reach", "error", (name,), conference=name, total=str(stated), parts=str(parts))


def _beyond(least: int, most: int | None) -> bool:
    return most is not None and least > most
