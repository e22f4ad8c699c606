"""The preparations that take longest one after another, and the earliest day they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.chains import Done, earliest_ends
from scheduler.findings.facts.days import possible_days
from scheduler.findings.facts.names import once
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, Severity, found, listed
from scheduler.scenario.working.shift import CalendarRangeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime


def longest_chain(resolved: Resolved) -> Iterator[Finding]:
    """The chain of tasks that ends last before a conference, and the earliest day on which it can then be held.

    Counted from ``as_of`` as if nobody had anything else to do, so that no plan can be earlier. It matters because
    a delay in this chain moves the earliest day, and because no shorter list of guests or other hall does.
    """
    done = earliest_ends(resolved)
    for name in resolved.scenario.conferences:
        ends = [done[task] for task in _preparing(resolved, name) if task in done]
        if ends and (days := possible_days(resolved, name)):
            last = max(ends, key=lambda end: end.at)
            severity = _severity(resolved, name, last, days[-1])
            if len(last.chain) > 1 or severity != "note":
                yield _told(resolved, name, last, severity, days[-1])


def _preparing(resolved: Resolved, conference: str) -> list[str]:
    """The tasks that must be done before a conference, that rule not being waived."""
    tasks = resolved.tasks_of(conference)
    return [name for name in tasks if tasks[name].phase == "before" and not waiver_of(resolved, "task_phase", name)]


def _severity(resolved: Resolved, name: str, last: Done, day: date) -> Severity:
    """An error where even this chain ends after the last possible day, unless the conference need not be held."""
    if last.at.astimezone(resolved.zone_of_conference(name)).date() <= day:
        return "note"
    return "warning" if resolved.conference(name).instead else "error"


def _told(resolved: Resolved, name: str, last: Done, severity: Severity, day: date) -> Finding:
    hours, tasks = resolved.hours_of(name), once(last.chain)
    return found(
        "longest_chain",
        severity,
        (name, *tasks),
        conference=name,
        tasks=listed(tasks),
        ready=last.at.astimezone(hours.zone).isoformat(),
        day=_working_day_from(last.at, hours).isoformat(),
        last=day.isoformat(),
    )


def _working_day_from(instant: datetime, hours: WorkingTime) -> date:
    """The day on which work goes on next; the very day for whoever has no working days left."""
    try:
        return hours.next_working_instant(instant).astimezone(hours.zone).date()
    except CalendarRangeError:
        return instant.astimezone(hours.zone).date()
