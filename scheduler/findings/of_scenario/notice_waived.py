"""A notice that is too short, and excused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.notice import short_notices
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def notice_waived(resolved: Resolved) -> Iterator[Finding]:
    """The notice rule is broken with a reason: what it excuses, and which days would have kept it.

    It matters because the exception is the planner's to defend, and may lapse if the date moves.
    """
    for notice in short_notices(resolved):
        waiver = waiver_of(resolved, "notice_period", notice.conference)
        if waiver is not None:
            yield found("notice_waived", "note", (notice.conference,), **notice.values, reason=waiver.reason)
