"""How far a conference could be moved while everything else stays as planned, and what breaks beyond; no solver."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scheduler.checks import violations
from scheduler.plan.families import decisions
from scheduler.scenario.working.periods import clock_instant
from scheduler.solve.assemble import assemble

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scheduler.constraints.constraint import Violation
    from scheduler.plan import Plan
    from scheduler.plan.families import Key, Value
    from scheduler.scenario.resolved import Resolved

Direction = Literal["earlier", "later"]


@dataclass(frozen=True)
class Reach:
    """The farthest ``start`` up to which nothing breaks; at ``breaks_at`` the rules are broken that ``breaks`` tells.

    Both are None and empty where no start is left that the conference's own days and hours allow.
    """

    start: datetime
    breaks_at: datetime | None = None
    breaks: tuple[Violation, ...] = ()


def reach(resolved: Resolved, plan: Plan, conference: str, starts: Iterable[datetime]) -> Reach:
    """Move the conference from one start to the next, away from where it is, until something breaks.

    Its other parts keep their time of day and go with its day; what is done during it goes with it.
    """
    start = plan.conferences[conference].start
    assert start is not None
    for other in starts:
        broken = tuple(violations(resolved, assemble(resolved, _moved(resolved, plan, conference, other))))
        if broken:
            return Reach(start, other, broken)
        start = other
    return Reach(start)


def _moved(resolved: Resolved, plan: Plan, conference: str, start: datetime) -> dict[str, dict[Key, Value]]:
    """The decisions of a plan, with one conference at another start."""
    decided = {name: dict(family) for name, family in decisions(plan).items()}
    zone = resolved.zone_of_conference(conference)
    (first, span), *others = plan.conferences[conference].parts.items()
    days = start.astimezone(zone).date() - span.start.astimezone(zone).date()
    decided["when"][conference, first] = start
    for part, its_span in others:
        at = its_span.start.astimezone(zone)
        decided["when"][conference, part] = clock_instant(at.date() + days, at.hour * 60 + at.minute, zone)
    return decided
