"""The invitation that a unit had, or was to have, when a conference is changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.scenario.grammar import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from scheduler.facts import Planned
    from scheduler.facts.sendings import Sending, Sendings


@dataclass(frozen=True)
class Invitation:
    """Who issues it and by when, both unknown if no task does; whether it has been ``sent``, and on what day."""

    units: tuple[str, ...] = ()
    due: datetime | None = None
    sent: bool = True
    on: date | None = None


def invitations_of(
    sendings: Sendings, old: Planned, new: Planned, conference: str, unit: str
) -> tuple[Invitation, ...]:
    """The invitations of the old plan that reach a unit, as far as they have come by the day of the new plan.

    One has been sent if that is over, if its deadline has passed, or if the conference is said to be invited.
    """
    known = old.scenario.conferences.get(conference)
    invited = known is not None and known.status == "invited"
    found = tuple(_invitation(old, new, conference, each, invited) for each in sendings.to(conference, unit))
    return found or ((Invitation(),) if invited else ())


def _invitation(old: Planned, new: Planned, conference: str, sending: Sending, invited: bool) -> Invitation:
    tasks = tuple(_tasks(old, conference, sending))
    sent = invited or sending.due <= new.resolved.now or all(is_over(new, task) for task in tasks)
    days = [_day(new, task) for task in tasks]
    return Invitation(sending.units, sending.due, sent, max(day for day in days if day) if all(days) else None)


def is_over(planned: Planned, task: str) -> bool:
    """Whether a task is reported done, or ended before the day of the plan: nothing of it changes any more."""
    report, record = planned.scenario.progress.get(task), planned.plan.tasks.get(task)
    if report is not None:
        return report.over
    during = task in planned.scenario.tasks and planned.scenario.tasks[task].phase == "during"
    return record is not None and not during and record.end <= planned.resolved.now


def _day(planned: Planned, task: str) -> date | None:
    """The day on which a task is reported done."""
    report = planned.scenario.progress.get(task)
    if report is None or report.done is None or isinstance(report.done, bool):
        return None
    return (report.done.day if isinstance(report.done, Moment) else report.done).date


def _tasks(old: Planned, conference: str, sending: Sending) -> Iterator[str]:
    for name, record in old.plan.tasks.items():
        task = old.scenario.tasks[name]
        if task.sends == "invitations" and task.conference == conference and record.unit in sending.units:
            yield name
