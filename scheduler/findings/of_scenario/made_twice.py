"""A product that several units make."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scheduler.findings.facts.names import as_written
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def made_twice(resolved: Resolved) -> Iterator[Finding]:
    """Tasks of different units make the same product for one conference, and neither builds on the other's.

    It matters because the work is done twice or falls between two chairs: split it, or say who leads.
    """
    for name in resolved.scenario.conferences:
        for product, makers in _makers(resolved, name).items():
            owners = {owner for units in makers.values() for owner in units}
            if len(makers) > 1 and len(owners) > 1:
                units = tuple(dict.fromkeys(owner for units in makers.values() for owner in units))
                yield found(
                    "made_twice",
                    "question",
                    (name, *makers),
                    conference=name,
                    product=product,
                    tasks=listed(makers),
                    units=listed(units),
                )


def _makers(resolved: Resolved, conference: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Each product, to the tasks that make it from nothing as written, to their owners."""
    makers: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for name, task in resolved.tasks_of(conference).items():
        for product in task.makes:
            if product not in task.needs:
                before = makers[product].get(as_written(name), ())
                makers[product][as_written(name)] = (*before, *task.owners)
    return makers
