"""What nobody stated and the planner assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.marks import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.findings.finding import Finding
    from scheduler.scenario.resolved import Resolved


def assumed_facts(resolved: Resolved) -> Iterator[Finding]:
    """Facts that stand nowhere and were assumed; one finding for each sort of fact, usual efforts included.

    It matters because the plan is as good as these guesses: they are the first to ask about.
    """
    yield from grouped(resolved.scenario, "assumed", "assumed_facts")
