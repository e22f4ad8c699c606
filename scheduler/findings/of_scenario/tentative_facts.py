"""What the plan calls tentative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.marks import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.findings.finding import Finding
    from scheduler.scenario.resolved import Resolved


def tentative_facts(resolved: Resolved) -> Iterator[Finding]:
    """Facts that are not final yet (dự kiến); one finding for each sort of fact.

    They are planned with as they stand. It matters because whoever relies on them should hear when they are
    settled or change.
    """
    yield from grouped(resolved.scenario, "tentative", "tentative_facts")
