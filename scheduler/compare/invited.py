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

    One has been sent if it is reported done, if its deadline has passed, or if the conference is said to be invited.
    """
    known = old.scenario.conferences.get(conference)
    invited = known is not None and known.status == "invited"
    found = tuple(_invitation(old, new, conference, each, invited) for each in sendings.to(conference, unit))
    return found or ((Invitation(),) if invited else ())


def _invitation(old: Planned, new: Planned, conference: str, sending: Sending, invited: bool) -> Invitation:
    reports = [new.scenario.progress.get(task) for task in _tasks(old, conference, sending)]
    done = [report.done for report in reports if report and report.done is not None]
    days = [(time.day if isinstance(time, Moment) else time).date for time in done if not isinstance(time, bool)]
    all_done = bool(reports) and len(done) == len(reports)
    sent = invited or all_done or sending.due <= new.resolved.now
    return Invitation(sending.units, sending.due, sent, max(days) if all_done and len(days) == len(done) else None)


def _tasks(old: Planned, conference: str, sending: Sending) -> Iterator[str]:
    for name, record in old.plan.tasks.items():
        task = old.scenario.tasks[name]
        if task.sends == "invitations" and task.conference == conference and record.unit in sending.units:
            yield name
