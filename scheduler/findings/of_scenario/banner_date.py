"""A banner with a date on which the conference is not held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import days_of_parts, expected_day, possible_days
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.resolved import Resolved


def banner_date(resolved: Resolved) -> Iterator[Finding]:
    """The date on the banner is no day of the conference on its expected date, or on any possible one.

    It matters because the banner is printed once, and a moved date is easily left standing on it.
    """
    for name, conference in resolved.scenario.conferences.items():
        stated = conference.banner.date if conference.banner else None
        days = _days(resolved, name)
        if stated is not None and days and stated.date not in days:
            yield found(
                "banner_date",
                "warning",
                (name,),
                conference=name,
                banner=stated.date.isoformat(),
                first=days[0].isoformat(),
            )


def _days(resolved: Resolved, name: str) -> list[date]:
    """Every day that some part is expected on, or may be, in order."""
    expected = expected_day(resolved, name)
    starts = (expected,) if expected else possible_days(resolved, name)
    return sorted({day for start in starts for day in days_of_parts(resolved.conference(name), start).values()})
