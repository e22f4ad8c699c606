"""A banner with another period than the one under review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.words import words_within
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def banner_period(resolved: Resolved) -> Iterator[Finding]:
    """The period on the banner is not the one that the conference is about.

    It matters because the report, the title and the banner must speak of the same months.
    """
    for name, conference in resolved.scenario.conferences.items():
        stated = conference.banner.period if conference.banner else None
        if stated and conference.about and not words_within(stated, conference.about):
            yield found("banner_period", "warning", (name,), conference=name, banner=stated, about=conference.about)
