"""A product that is needed and that nobody makes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scheduler.findings.facts.names import as_written
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def product_without_maker(resolved: Resolved) -> Iterator[Finding]:
    """A task or an item of the agenda needs something that no task makes.

    It matters because it will be missing on the day, and nobody knows that it is theirs to bring.
    """
    made = {product for task in resolved.scenario.tasks.values() for product in task.makes}
    for product, users in _needed(resolved).items():
        if product not in made:
            yield found("product_without_maker", "warning", (product,), product=product, users=listed(users))


def _needed(resolved: Resolved) -> dict[str, dict[str, None]]:
    """Each product needed, to the items of the agenda and the tasks that need it."""
    users: dict[str, dict[str, None]] = defaultdict(dict)
    for conference in resolved.scenario.conferences.values():
        for item in conference.agenda:
            for product in item.needs:
                users[product][item.label] = None
    for name, task in resolved.scenario.tasks.items():
        for product in task.needs:
            users[product][as_written(name)] = None
    return users
