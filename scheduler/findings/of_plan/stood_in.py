"""Somebody who sends a deputy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def stood_in(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """A person who was to attend is represented by a deputy.

    It matters because the absence is to be reported to the chair, and the deputy authorised.
    """
    for name, record in plan.conferences.items():
        for person, deputy in record.stand_ins.items():
            yield found("stood_in", "note", (name, person), conference=name, person=person, deputy=deputy)
