"""The menu of changes: one kind a file, each with its weights, listed in the order in which equal ones are tried.

A kind is a function from a scenario and the atoms of a conflict to the changes that bear on it. A weight is the
planner's discomfort: what is decided in the office weighs least, what asks something of others weighs more, and what
asks for an exception most. What nobody stated, or is not final yet, weighs half. Nothing offers to change what nobody
can: the way between two places, somebody in two places at once, two conferences in one hall, the day of today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.ways_out.kinds.another_day import earlier, later
from scheduler.explain.ways_out.kinds.exception import meeting_allowed, more_allowed
from scheduler.explain.ways_out.kinds.fewer_people import fewer_people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.change import Change
    from scheduler.explain.ways_out.given import Given

    Kind = Callable[[Given, Sequence[Atom]], Iterator[Change]]

KINDS: tuple[Kind, ...] = (
    later,
    earlier,
    fewer_people,
    more_allowed,
    meeting_allowed,
)

__all__ = ["KINDS"]
