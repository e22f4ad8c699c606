"""The menu of changes: kinds of one matter in a file, with their weights; of equal ones, earlier kinds come first.

A kind is a function from a scenario and the atoms of a conflict to the changes that bear on it. A weight is the
planner's discomfort: what is decided in the office weighs least, what asks something of others weighs more, and what
asks for an exception most. What nobody stated, or is not final yet, weighs half. Nothing offers to change what nobody
can: the way between two places, somebody in two places at once, two conferences in one hall, the day of today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.ways_out.kinds.another_day import earlier, later
from scheduler.explain.ways_out.kinds.another_time import other_half, other_session, other_time
from scheduler.explain.ways_out.kinds.deadlines import later_due
from scheduler.explain.ways_out.kinds.decided import begun_earlier, unpinned, waived_notice, waived_promise
from scheduler.explain.ways_out.kinds.exception import meeting_allowed, more_allowed, more_seats_allowed
from scheduler.explain.ways_out.kinds.fewer_people import fewer_people
from scheduler.explain.ways_out.kinds.halls import (
    another_hall,
    faster_change,
    hall_to_find,
    open_hall,
    without_feature,
)
from scheduler.explain.ways_out.kinds.head_count import larger_total, smaller_total
from scheduler.explain.ways_out.kinds.lags import smaller_lag
from scheduler.explain.ways_out.kinds.longer_horizon import plan_closes_later, plan_opens_earlier
from scheduler.explain.ways_out.kinds.longer_hours import longer_hours, on_day_off, shorter_conference
from scheduler.explain.ways_out.kinds.people import deputy, free_person, left_out, not_needed
from scheduler.explain.ways_out.kinds.work import less_work, more_hands, other_owner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.change import Change
    from scheduler.explain.ways_out.given import Given

    Kind = Callable[[Given, Sequence[Atom]], Iterator[Change]]

KINDS: tuple[Kind, ...] = (
    later,
    earlier,
    other_session,
    other_half,
    other_time,
    longer_hours,
    on_day_off,
    shorter_conference,
    plan_closes_later,
    plan_opens_earlier,
    another_hall,
    hall_to_find,
    open_hall,
    faster_change,
    without_feature,
    fewer_people,
    larger_total,
    smaller_total,
    deputy,
    free_person,
    not_needed,
    left_out,
    later_due,
    less_work,
    smaller_lag,
    other_owner,
    more_hands,
    begun_earlier,
    unpinned,
    waived_notice,
    waived_promise,
    more_allowed,
    more_seats_allowed,
    meeting_allowed,
)

__all__ = ["KINDS"]
