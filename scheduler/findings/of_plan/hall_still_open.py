"""A planned site that still has no hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scheduler.plan.records import ConferenceRecord, Plan
    from scheduler.scenario.resolved import Resolved


def hall_still_open(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """A conference has its hour but a site of it no hall: what to look for, when, and with how many seats.

    It matters because the hall must be booked for just that time.
    """
    for name, record in plan.conferences.items():
        for site, hall in record.sites.items():
            if hall is None:
                yield found(
                    "hall_still_open",
                    "question",
                    (name, site),
                    conference=name,
                    start=_first_use(resolved, name, record, site).isoformat(),
                    seats=_seats(resolved, name, record, site),
                )


def _first_use(resolved: Resolved, conference: str, record: ConferenceRecord, site: str) -> datetime:
    """When the first part begins that uses a site."""
    parts = resolved.scenario.conferences[conference].parts
    used = {part: parts[part].sites for part in record.parts}
    return min(
        (span.start for part, span in record.parts.items() if (sites := used[part]) is None or site in sites),
        default=next(iter(record.parts.values())).start,
    )


def _seats(resolved: Resolved, conference: str, record: ConferenceRecord, site: str) -> int:
    """The seats given at a site, over the groups that sit there."""
    return sum(
        record.seats.get(name, {}).get(share.key, 0)
        for name, group in resolved.counted_groups(conference).items()
        if group.seated
        for share in resolved.shares(conference, name)
        if share.site == site
    )
