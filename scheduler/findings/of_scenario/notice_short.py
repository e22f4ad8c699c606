"""A conference that comes too soon for its invitations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.notice import short_notices
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def notice_short(resolved: Resolved) -> Iterator[Finding]:
    """Sent on the day the plan is made, the invitations would still come too late for the latest possible day.

    It names the earliest days that keep the rule, by both ways of counting. It matters because the date must
    move, or somebody must answer for the exception.
    """
    for notice in short_notices(resolved):
        if waiver_of(resolved, "notice_period", notice.conference) is None:
            yield found("notice_short", "warning", (notice.conference,), **notice.values)
