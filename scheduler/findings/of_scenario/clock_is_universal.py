"""Clock times that no zone is stated for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved

UNIVERSAL = "UTC"


def clock_is_universal(resolved: Resolved) -> Iterator[Finding]:
    """Some conference has its times read in universal time, which is what they are where no zone is stated.

    It matters because hardly any office's clock shows it: in the calendars of everybody who comes, the conference
    would stand hours too early or too late.
    """
    for name in resolved.scenario.conferences:
        if resolved.zone_of_conference(name).key == UNIVERSAL:
            yield found("clock_is_universal", "question", (name,))
            return
