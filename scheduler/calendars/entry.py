"""Calendar entries as values: what is said, before it is written in a calendar format.

An entry is equal to itself only: the same instant in two zones is equal, but not written alike.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime, timedelta


@dataclass(frozen=True, eq=False)
class Event:
    """Something at a time; a ``transparent`` one blocks nobody's time.

    ``start`` and ``end`` are aware, in a named zone. ``alarm`` is how long before the start to ring.
    """

    uid: str
    start: datetime
    end: datetime
    summary: str
    description: str
    categories: tuple[str, ...]
    location: str | None = None
    status: Literal["CONFIRMED", "TENTATIVE"] = "CONFIRMED"
    transparent: bool = False
    alarm: timedelta | None = None

    @property
    def busy(self) -> str:
        """How it shows in a list of free and busy time."""
        if self.transparent:
            return "FREE"
        return "TENTATIVE" if self.status == "TENTATIVE" else "BUSY"


@dataclass(frozen=True, eq=False)
class Todo:
    """A task: begun at ``start``, done by ``due``; ``after`` are the UIDs of what must be finished first.

    ``priority`` runs from 1, the highest, to 9.
    """

    uid: str
    start: datetime
    due: datetime
    summary: str
    description: str
    categories: tuple[str, ...]
    priority: int
    after: tuple[str, ...] = field(default=())


Entry = Event | Todo
