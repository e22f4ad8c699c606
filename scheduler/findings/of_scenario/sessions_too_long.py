"""A conference longer than a regulation lets it be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def sessions_too_long(resolved: Resolved) -> Iterator[Finding]:
    """The sessions of a conference together take longer than a regulation allows; visits and travel are no sessions.

    It matters because the planner may be asked why.
    """
    for key, regulation in resolved.scenario.regulations.items():
        for name, conference in resolved.scenario.conferences.items():
            sessions = sum(part.duration.minutes for part in conference.parts.values() if part.kind == "session")
            if regulation.longest is not None and sessions > regulation.longest.minutes:
                yield found(
                    "sessions_too_long",
                    "warning",
                    (name, key),
                    conference=name,
                    sessions=sessions,
                    longest=regulation.longest.minutes,
                    text=regulation.text,
                )
