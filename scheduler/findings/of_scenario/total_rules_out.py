"""Readings of the groups that the stated total excludes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.people import counted_groups, people_of_kinds
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Group
    from scheduler.scenario.resolved import Resolved


def total_rules_out(resolved: Resolved) -> Iterator[Finding]:
    """A group could send so many from each of its units by itself, but with the others at their least that is too many.

    For a group of n units with at least a each, total T and the sum S of all least numbers, the smallest b > a
    with ``S + n * (b - a) > T``; then ``(T - S) // (b - a)`` units may still send b. It matters because the
    total settles what a vague phrase ("representatives of the wards") can mean.
    """
    for name, conference in resolved.scenario.conferences.items():
        if conference.total is None or conference.total.people.at_most is None:
            continue
        room = conference.total.people.at_most - people_of_kinds(resolved, name, conference.total.counts).at_least
        for key, group in counted_groups(resolved, name, conference.total.counts).items():
            units = len(resolved.members(group.of)) if group.of else 0
            if group.count is None and units > 1 and room >= 0:
                yield from _excluded(name, key, group, units, room, conference.total.people.at_most)


def _excluded(conference: str, key: str, group: Group, units: int, room: int, total: int) -> Iterator[Finding]:
    least = group.each.at_least
    reading = least + room // units + 1
    if group.each.at_most is not None and reading > group.each.at_most:
        return
    yield found(
        "total_rules_out",
        "note",
        (conference, key),
        conference=conference,
        group=group.label,
        each=reading,
        units=units,
        sum=total - room + units * (reading - least),
        total=total,
        fits=room // (reading - least),
    )
