"""A planned site that still has no hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found
from scheduler.scenario.seats import open_ended

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
            if hall is None and not resolved.conference(name).sites[site].without_hall:
                yield found(
                    "hall_still_open",
                    "question",
                    (name, site),
                    conference=name,
                    start=_first_use(resolved, name, record, site).isoformat(),
                    seats=_range(resolved, name, record, site),
                )


def _first_use(resolved: Resolved, conference: str, record: ConferenceRecord, site: str) -> datetime:
    """When the first part begins that uses a site."""
    parts = resolved.scenario.conferences[conference].parts
    used = {part: parts[part].sites for part in record.parts}
    return min(
        (span.start for part, span in record.parts.items() if (sites := used[part]) is None or site in sites),
        default=next(iter(record.parts.values())).start,
    )


def _range(resolved: Resolved, conference: str, record: ConferenceRecord, site: str) -> str:
    """The seats given at a site, over the groups that sit there; with a plus where nobody knows if more come."""
    sitting = [
        (name, share.key)
        for name, group in resolved.counted_groups(conference).items()
        if group.seated
        for share in resolved.shares(conference, name)
        if share.site == site
    ]
    seats = sum(record.seats.get(name, {}).get(key, 0) for name, key in sitting)
    given = resolved.scenario.conferences[conference]
    more = not sitting or any(open_ended(given, name) for name, _ in sitting)
    return f"{seats}+" if more else str(seats)
