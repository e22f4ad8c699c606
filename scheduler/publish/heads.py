"""What a published file begins with: it says which calendar it is, and shows whether anybody else has edited that."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from scheduler.calendars.lines import folded
from scheduler.publish.items import STAMP, unfolded

if TYPE_CHECKING:
    from datetime import datetime

MARK, MODIFIED = "X-SCHEDULER-CALENDAR", "LAST-MODIFIED"
_ADDED = (f"{MARK}:", f"{MODIFIED}:")
_LENGTH = 8


def marked_head(path: str, head: bytes, modified: datetime) -> bytes:
    """A head that says of which calendar it is, by its path, and when anything in that was last revised."""
    added = f"{MODIFIED}:{modified.strftime(STAMP)}", f"{MARK}:{path} {_digest(head)}"
    return b"".join(map(folded, (*_said(head), *added)))


def says_the_same(one: bytes, other: bytes) -> bool:
    """Whether two heads differ in nothing but when and for which calendar they were written."""
    return _said(one) == _said(other)


def calendar_of(head: bytes) -> str | None:
    """The path of the calendar that a head says it is of; None if it does not say."""
    return next((line.partition(":")[2].split(" ")[0] for line in _lines(head) if line.startswith(_ADDED[0])), None)


def is_edited(path: str, head: bytes) -> bool:
    """Whether a head is not as it was written for the calendar at a path."""
    return f"{MARK}:{path} {_digest(head)}" not in _lines(head)


def _digest(head: bytes) -> str:
    return sha256("\n".join(_said(head)).encode()).hexdigest()[:_LENGTH]


def _said(head: bytes) -> list[str]:
    return [line for line in _lines(head) if not line.startswith(_ADDED)]


def _lines(head: bytes) -> list[str]:
    return [line for line in unfolded(head).decode("utf-8", "replace").split("\n") if line]
