"""Days on which the unit that organises a conference does not work because its calendar says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import possible_days, stated_days
from scheduler.findings.finding import Finding, found, listed
from scheduler.scenario.busy_time import shared_calendar
from scheduler.scenario.working.periods import days_through

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.resolved import Resolved


def organiser_busy(resolved: Resolved) -> Iterator[Finding]:
    """On some days that a conference may start on, its organiser is busy all day.

    It matters because nobody stated it as a fact: whoever keeps the calendar may move what stands in it.
    """
    for conference, given in resolved.scenario.conferences.items():
        days = dict(_busy(resolved, conference, given.organiser))
        if days:
            yield found(
                "organiser_busy",
                "note",
                (conference, given.organiser),
                conference=conference,
                unit=given.organiser,
                days=listed(days),
                reasons=listed(dict.fromkeys(days.values())),
            )


def _busy(resolved: Resolved, conference: str, unit: str) -> Iterator[tuple[date, str]]:
    """The days lost, each with the reason: what the calendar that it shares has as working days."""
    shared = shared_calendar(resolved.scenario, unit)
    if shared is None:
        return
    zone, possible = resolved.zone_of_conference(conference), possible_days(resolved, conference)
    usual, own = resolved.working_time_in(shared, zone), resolved.scenario.calendars[resolved.unit_calendar(unit)]
    first, last = stated_days(resolved, conference)
    for day in days_through(max(first, resolved.scenario.today), last):
        reason = own.reason_off(day)
        if reason and day not in possible and usual.is_working_day(day):
            yield day, reason
