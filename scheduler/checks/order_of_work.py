"""The plan's own order of work: in each unit, what is done after what because hands are few."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.checks.bounds import Bound, Piece
from scheduler.constraints import BY_NAME
from scheduler.constraints.unit_capacity import takes_no_hands
from scheduler.constraints.waivers import excused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


@dataclass(frozen=True)
class _Stint:
    """One piece of work in a unit's day: when it starts and ends, and its effort (None while a conference lasts)."""

    piece: Piece
    start: datetime
    end: datetime
    effort: int | None


def order_of_work(resolved: Resolved, plan: Plan) -> Iterator[Bound]:
    """Bound each piece by the next one done by the same hands.

    A unit that can do k things at once has k pairs of hands; in order of start each piece goes to the pair that
    has been free the longest. Keeping each pair's order keeps the capacity wherever the pieces move. A conference
    outside the unit's working time takes no hands.
    """
    for unit, stints in _stints(resolved, plan).items():
        capacity = resolved.scenario.units[unit].capacity if unit in resolved.scenario.units else None
        if capacity is None or excused(BY_NAME["unit_capacity"], (unit,), resolved, plan):
            continue
        hands: list[_Stint | None] = [None] * capacity
        for stint in sorted(stints, key=lambda stint: (stint.start, stint.end, stint.piece[0], stint.piece[1] or "")):
            free = min(range(capacity), key=lambda pair: _end(hands[pair]))
            before = hands[free]
            if before is not None and before.effort is not None:
                yield _before(resolved, unit, before, stint)
            hands[free] = stint


def _end(stint: _Stint | None) -> float:
    return stint.end.timestamp() if stint else float("-inf")


def _before(resolved: Resolved, unit: str, first: _Stint, then: _Stint) -> Bound:
    if then.effort is None:
        return Bound(first.piece, None, lambda ends: then.start)
    working, effort = resolved.working_time(unit), then.effort
    return Bound(first.piece, then.piece, lambda ends: working.subtract(ends[then.piece], effort))


def _stints(resolved: Resolved, plan: Plan) -> dict[str, list[_Stint]]:
    stints: dict[str, list[_Stint]] = defaultdict(list)
    for name, record in plan.tasks.items():
        if takes_no_hands(resolved, name):
            continue
        task = resolved.scenario.tasks[name]
        effort = None if task.phase == "during" or task.effort is None else task.effort.minutes
        if resolved.working_time(record.unit).minutes_between(record.start, record.end) > 0:
            stints[record.unit].append(_Stint((name, None), record.start, record.end, effort))
        for unit, span in record.contributions.items():
            own = task.collaborators[unit]
            stints[unit].append(_Stint((name, unit), span.start, span.end, own.minutes if own else None))
    return stints
