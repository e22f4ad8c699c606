"""Invitations that leave later than the rule asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.names import as_written
from scheduler.findings.facts.waivers import waiver_of
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan.records import Plan
    from scheduler.scenario.resolved import Resolved


def notice_given_short(resolved: Resolved, plan: Plan) -> Iterator[Finding]:
    """Something that delegates are due reaches them fewer working days ahead than the rule says: how many.

    It is a note where the rule is waived. It matters because guests have that much time to answer and read.
    """
    told: set[str] = set()
    for name in plan.tasks:
        given = _given(resolved, plan, name)
        rule, conference = resolved.scenario.constraints.notice_period, resolved.scenario.tasks[name].conference
        if rule and conference and given is not None and given < rule.working_days and as_written(name) not in told:
            told.add(as_written(name))
            yield found(
                "notice_given_short",
                "note" if waiver_of(resolved, "notice_period", conference) else "warning",
                (as_written(name),),
                task=as_written(name),
                conference=conference,
                given=given,
                count=rule.working_days,
            )


def _given(resolved: Resolved, plan: Plan, task: str) -> int | None:
    """The working days between the sending and the conference; None if the rule says nothing about the task."""
    sends, record = resolved.scenario.tasks[task].sends, plan.tasks[task]
    rule = resolved.scenario.constraints.notice_period
    held = plan.conferences.get(resolved.scenario.tasks[task].conference or "")
    if rule is None or sends not in rule.applies_to or held is None or held.start is None:
        return None
    hours = resolved.working_time(record.unit)
    sent, start = record.end.astimezone(hours.zone).date(), held.start.astimezone(hours.zone).date()
    return hours.working_days_between(sent, start, rule.counting)
