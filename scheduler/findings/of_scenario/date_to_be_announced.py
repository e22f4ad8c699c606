"""A conference whose date is to be announced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import possible_days
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def date_to_be_announced(resolved: Resolved) -> Iterator[Finding]:
    """The plan leaves the date open until later: how many days are possible, and why it waits.

    It matters because every deadline hangs on that date, and somebody must announce it.
    """
    for name, conference in resolved.scenario.conferences.items():
        why = conference.when.to_be_announced
        days = possible_days(resolved, name)
        if why and days:
            reason = "" if why is True else why
            yield found(
                "date_to_be_announced",
                "question",
                (name,),
                conference=name,
                first=days[0].isoformat(),
                last=days[-1].isoformat(),
                count=len(days),
                reason=reason,
            )
