"""Parts of a conference that fall on days off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import days_of_parts, expected_day, leader
from scheduler.findings.facts.names import part_label
from scheduler.findings.finding import Finding, Severity, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.resolved import Resolved


def told_on_days_off(resolved: Resolved, kind: str, severity: Severity, *, permitted: bool) -> Iterator[Finding]:
    """One finding for each part on a day off, by whether that is permitted."""
    for name, part, day in _parts_on_days_off(resolved, permitted=permitted):
        yield found(
            kind,
            severity,
            (name, part),
            conference=name,
            part=part_label(resolved.conference(name), part),
            day=day.isoformat(),
            weekday=day.weekday(),
        )


def _parts_on_days_off(resolved: Resolved, *, permitted: bool) -> Iterator[tuple[str, str, date]]:
    """Give each conference and part on a day off of the organiser, with its day, by whether that is permitted."""
    for name, conference in resolved.scenario.conferences.items():
        start = expected_day(resolved, name)
        hours = resolved.hours_of(name)
        when = resolved.conference(leader(resolved, name)).when
        for key, day in days_of_parts(conference, start).items() if start else ():
            allowed = conference.parts[key].weekends or when.weekends
            if not hours.is_working_day(day) and allowed == permitted:
                yield name, key, day
