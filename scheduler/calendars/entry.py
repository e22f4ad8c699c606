"""Calendar entries as values: what is said, before it is written in a calendar format.

An entry is equal to itself only: the same instant in two zones is equal, but not written alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime, timedelta


@dataclass(frozen=True)
class Link:
    """Where to join by video: an address on the web, and what it leads to."""

    url: str
    label: str


@dataclass(frozen=True)
class Predecessor:
    """What must be finished first, by its UID, and the time that must pass after it, whoever works then."""

    uid: str
    gap: timedelta | None = None


@dataclass(frozen=True, eq=False)
class Event:
    """Something at a time; a ``transparent`` one blocks nobody's time.

    ``start`` and ``end`` are aware, in a named zone. ``alarm`` is how long before the start to ring, ``contact``
    whom to ask about it.
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
    contact: str | None = None
    link: Link | None = None

    @property
    def busy(self) -> str:
        """How it shows in a list of free and busy time."""
        if self.transparent:
            return "FREE"
        return "TENTATIVE" if self.status == "TENTATIVE" else "BUSY"


@dataclass(frozen=True, eq=False)
class Todo:
    """A task: begun at ``start``, done by ``due``; ``after`` is what must be finished first.

    ``priority`` runs from 1, the highest, to 9.
    """

    uid: str
    start: datetime
    due: datetime
    summary: str
    description: str
    categories: tuple[str, ...]
    priority: int
    after: tuple[Predecessor, ...] = ()


Entry = Event | Todo
