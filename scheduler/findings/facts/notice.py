"""The notice that delegates are due, counted from the day the plan is made."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.findings.facts.days import leader, possible_days
from scheduler.scenario.working.shift import CalendarRangeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.scenario.nouns import NoticePeriod
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime


@dataclass(frozen=True)
class ShortNotice:
    """A conference that comes too soon for invitations sent on the first working day from ``as_of`` on.

    ``by_difference`` and ``clear`` are the earliest days that keep the rule, by either way of counting.
    """

    conference: str
    working_days: int
    sent: date
    latest: date
    by_difference: date
    clear: date

    @property
    def values(self) -> dict[str, str | int]:
        """The figures of the sentence."""
        return {
            "conference": self.conference,
            "count": self.working_days,
            "sent": self.sent.isoformat(),
            "latest": self.latest.isoformat(),
            "by_difference": self.by_difference.isoformat(),
            "clear": self.clear.isoformat(),
        }


def short_notices(resolved: Resolved) -> Iterator[ShortNotice]:
    """Every conference whose latest possible day breaks the notice rule; those already invited are past it."""
    rule = resolved.scenario.constraints.notice_period
    for name, conference in resolved.scenario.conferences.items() if rule else ():
        days = possible_days(resolved, name)
        if rule and days and conference.delegates and conference.status == "planned" and leader(resolved, name) == name:
            with suppress(CalendarRangeError):  # whoever has so few working days has no earliest day to name
                yield from _short_notice(resolved, name, rule, days[-1])


def _short_notice(resolved: Resolved, conference: str, rule: NoticePeriod, latest: date) -> Iterator[ShortNotice]:
    hours = sender_hours(resolved, conference)
    sent = hours.start_of_work(max(resolved.scenario.today, hours.first)).astimezone(hours.zone).date()
    if hours.working_days_before(latest, rule.working_days, rule.counting) < sent:
        by_difference = hours.working_days_after(sent, rule.working_days, "difference")
        clear = hours.working_days_after(sent, rule.working_days, "clear")
        yield ShortNotice(conference, rule.working_days, sent, latest, by_difference, clear)


def sender_hours(resolved: Resolved, conference: str) -> WorkingTime:
    """The working time of the unit that sends the invitations, else of the organiser."""
    senders = [unit for task in resolved.tasks_of(conference).values() if task.sends for unit in task.owners]
    return resolved.working_time((senders or [resolved.conference(conference).organiser])[0])
