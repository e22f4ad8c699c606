"""What a published file begins with: it says which calendar it is, and shows whether anybody else has edited that."""

from __future__ import annotations

from hashlib import sha256

from scheduler.calendars.lines import folded
from scheduler.publish.items import unfolded

MARK = "X-SCHEDULER-CALENDAR"
_LENGTH = 8


def marked_head(path: str, head: bytes) -> bytes:
    """A head that says that it is of the calendar at a path."""
    return head + folded(f"{MARK}:{path} {_digest(head)}")


def calendar_of(head: bytes) -> str | None:
    """The path of the calendar that a head says it is of; None if it does not say."""
    return next((line.partition(":")[2].split(" ")[0] for line in _lines(head) if _is_mark(line)), None)


def is_edited(path: str, head: bytes) -> bool:
    """Whether a head is not as it was written for the calendar at a path."""
    return f"{MARK}:{path} {_digest(head)}" not in _lines(head)


def _digest(head: bytes) -> str:
    said = "\n".join(line for line in _lines(head) if not _is_mark(line))
    return sha256(said.encode()).hexdigest()[:_LENGTH]


def _lines(head: bytes) -> list[str]:
    return [line for line in unfolded(head).decode("utf-8", "replace").split("\n") if line]


def _is_mark(line: str) -> bool:
    return line.startswith(f"{MARK}:")
