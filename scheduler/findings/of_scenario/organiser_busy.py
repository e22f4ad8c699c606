"""Days on which the unit that organises a conference does not work because its calendar says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import possible_days, stated_days
from scheduler.findings.finding import Finding, found, listed
from scheduler.scenario.busy_time import busy_days

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
    """The days lost, each with the reason."""
    (first, last), hours = stated_days(resolved, conference), resolved.hours_of(conference)
    days = busy_days(resolved.scenario, unit, max(first, resolved.scenario.today), last)
    possible = possible_days(resolved, conference) if days else ()
    yield from ((day, why) for day, why in days.items() if day not in possible and not hours.is_working_day(day))
