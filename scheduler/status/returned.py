"""What calendars bring back besides progress: moves, answers to invitations, and what must be asked about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.facts import Sitting
    from scheduler.publish.proposal import Edit
    from scheduler.status.said import Said

Subject: TypeAlias = "Sitting | str"
"""What an entry is about: a sitting, or a task by its id."""

Answer = Literal["accepted", "tentative", "declined", "delegated"]


Kind = Literal["cancelled", "all_day", "length", "place"]


@dataclass(frozen=True)
class Move:
    """A sitting or a deadline that somebody has put elsewhere, in these calendars; ``hall`` is the new hall."""

    edit: Edit
    hall: str | None
    calendars: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """Something in calendars that is no fact and no proposal, for the planner to ask about.

    ``cancelled``: said not to take place, or not to be done; ``all_day``: put on a day without a time; ``length``: made
    longer or shorter; ``place``: put where it may not be, or where nobody knows.
    """

    kind: Kind
    of: Subject
    calendars: tuple[str, ...]


@dataclass(frozen=True)
class Reply:
    """Somebody's answer: a person or unit, or None for an address that the scenario does not know.

    ``to`` is whom they send instead, if that is somebody known. ``required`` says that a requirement brings them.
    """

    of: Subject
    who: str | None
    answer: Answer
    to: str | None = None
    required: bool = False


@dataclass(frozen=True)
class Differing:
    """What calendars do not agree on: how a task stands, or when something shall be; each with what it says."""

    of: Subject
    said: tuple[tuple[str, Said | datetime], ...]


@dataclass(frozen=True)
class Returned:
    """All of it.

    ``partly`` are the tasks of which only some of their copies say anything, ``foreign`` the number of entries that
    were published of another plan, ``others`` that of all the rest.
    """

    moves: tuple[Move, ...] = ()
    questions: tuple[Question, ...] = ()
    replies: tuple[Reply, ...] = ()
    differing: tuple[Differing, ...] = ()
    partly: tuple[str, ...] = ()
    foreign: int = 0
    others: int = 0
