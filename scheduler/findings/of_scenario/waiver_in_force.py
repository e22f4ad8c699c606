"""A rule that is set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.waivers import waivers
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def waiver_in_force(resolved: Resolved) -> Iterator[Finding]:
    """A constraint need not hold for a subject, with the reason given.

    It matters because the plan is allowed to break it there, and a reader must be able to see why.
    """
    for constraint, subject, waiver in waivers(resolved):
        during = listed((waiver.during.first, waiver.during.last)) if waiver.during else ""
        yield found(
            "waiver_in_force",
            "note",
            (constraint, *subject),
            rule=constraint,
            concerned=listed(subject),
            reason=waiver.reason,
            during=during,
        )
