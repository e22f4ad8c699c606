"""What holds a conference or a task where it is: what must be done before it, and how far it could move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.explain.why.room import Finder
from scheduler.facts import Planned
from scheduler.facts.chain import critical_chain

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.explain.why.answers import Asking
    from scheduler.explain.why.room import AfterLatest, Side
    from scheduler.facts.chain import Link
    from scheduler.plan import Plan


@dataclass(frozen=True)
class Holding:
    """Where a conference begins, or a task ends, by a plan, and what holds it there.

    ``chain`` is the tightest chain of tasks before its ``conference`` (for a task, of those that lead through it),
    and ``before_chain`` the working minutes to spare before it begins. A task that is not done before a conference
    has neither.
    """

    subject: str
    plan: Plan
    at: datetime
    conference: str | None
    chain: tuple[Link, ...]
    before_chain: int
    sides: tuple[Side, ...]
    after_latest: AfterLatest | None = None


def holding(asking: Asking, plan: Plan, subject: str) -> Holding:
    """What holds something that takes place, or is done, where it is."""
    finder = Finder(asking, plan, subject)
    conference = _conference(plan, subject)
    through = subject if subject in plan.tasks else None
    chain = critical_chain(Planned(plan), conference, through) if conference else ()
    return Holding(
        subject,
        plan,
        finder.at,
        conference,
        chain,
        _before(asking, chain),
        (finder.side("earlier"), finder.side("later")),
        finder.after_latest() if through else None,
    )


def _conference(plan: Plan, subject: str) -> str | None:
    """The conference that a chain would lead to."""
    task = plan.scenario.resolved.tasks.get(subject)
    if task is None:
        return subject
    return task.conference if task.phase == "before" else None


def _before(asking: Asking, chain: tuple[Link, ...]) -> int:
    """The working minutes from the day of planning to the beginning of a chain."""
    if not chain:
        return 0
    hours = asking.resolved.working_time(chain[0].unit)
    return max(0, hours.minutes_between(asking.resolved.now, chain[0].start))
