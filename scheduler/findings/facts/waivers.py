"""Which atoms of the constraints are waived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.nouns import Constraints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Waiver
    from scheduler.scenario.resolved import Resolved


def waivers(resolved: Resolved) -> Iterator[tuple[str, tuple[str, ...], Waiver]]:
    """Every waiver: the constraint, the ids of its subject, and the waiver itself."""
    for name in Constraints.model_fields:
        rule = resolved.scenario.constraints.rule(name)
        for subject, waiver in rule.waive.items() if rule else ():
            yield name, tuple(subject.split(" + ")), waiver


def waiver_of(resolved: Resolved, constraint: str, concerned: str) -> Waiver | None:
    """The waiver of a constraint that names an id, if there is one."""
    found = (waiver for name, ids, waiver in waivers(resolved) if name == constraint and concerned in ids)
    return next(found, None)
