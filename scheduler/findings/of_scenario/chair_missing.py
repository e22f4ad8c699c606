"""Conferences without a chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def chair_missing(resolved: Resolved) -> Iterator[Finding]:
    """The plan does not say who chairs; all such conferences together.

    It matters because an invitation names the chair, and absences are reported to the chair.
    """
    names = tuple(name for name, given in resolved.scenario.conferences.items() if given.chair is None)
    if names:
        yield found("chair_missing", "question", names, conferences=listed(names), count=len(names))
