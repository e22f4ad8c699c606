"""An hour that the plan as written left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import leader
from scheduler.findings.finding import Finding, found
from scheduler.scenario.grammar import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def start_proposed(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """Nobody stated when a conference begins, so its start is a proposal.

    It matters because it reads like a fact in a calendar, and is the planner's to confirm. Conferences that
    begin with another one are told with it.
    """
    for name, record in plan.conferences.items():
        if record.outcome == "held" and record.start is not None and not _stated(resolved, name):
            yield found("start_proposed", "note", (name,), conference=name, start=record.start.isoformat())


def _stated(resolved: Resolved, name: str) -> bool:
    when = resolved.conference(name).when
    pinned = name in resolved.scenario.pins and resolved.scenario.pins[name].start is not None
    return pinned or when.at is not None or isinstance(when.prefer, Moment) or leader(resolved, name) != name
