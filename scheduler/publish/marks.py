"""What is known of an entry once it is published: a mark in it, by which any later edit shows.

The mark holds a short digest of each property as it was written. Whoever edits the entry changes a property and
not its digest. So the calendars remember by themselves what was published: there is no other record to lose.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from scheduler.calendars.strict.times import LOCAL, instant
from scheduler.publish.items import MOST, unescaped
from scheduler.rfc5545 import VTODO, Component, Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.publish.items import Item

MARK = "X-SCHEDULER-DIGEST"
# Programs keep books in these, and write notes of their own in X- properties.
BOOKKEEPING = frozenset({"CREATED", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE"})
# What whoever does a task says of it; that is theirs to say, and no edit of the plan.
PROGRESS = frozenset({"STATUS", "PERCENT-COMPLETE", "COMPLETED"})
# What servers write where nobody said anything; it says no more.
UNSAID = frozenset({"CLASS:PUBLIC", "PRIORITY:0"})
EXCEPTIONS = "RECURRENCE-ID"
_LENGTH = 8


@lru_cache(maxsize=MOST)
def digests(item: Item) -> dict[str, str]:
    """A digest of each property that says something, however a server folds, orders or quotes it."""
    said: dict[str, list[str]] = {}
    own = PROGRESS if item.kind == VTODO and not item.cancelled else frozenset()
    for line in item.component.properties:
        if line.name not in BOOKKEEPING | own and not line.name.startswith("X-") and str(line) not in UNSAID:
            said.setdefault(line.name, []).extend(_said(line))
    for inner in item.component.inside:
        said.setdefault(inner.name, []).append(_told(inner))
    if len(item.components) > 1:
        said[EXCEPTIONS] = [_told(exception) for exception in item.components[1:]]
    return {name: _digest(sorted(texts)) for name, texts in sorted(said.items())}


def mark_of(item: Item) -> str:
    """The line that marks an entry as published as it is."""
    return f"{MARK}:" + " ".join(f"{name}={digest}" for name, digest in digests(item).items())


def marked(item: Item) -> dict[str, str] | None:
    """The digests that an entry was published with; None if it was not."""
    line = item.first(MARK)
    if line is None:
        return None
    return read_mark(line.value)


def read_mark(text: str) -> dict[str, str]:
    """The digests in a mark by the name of the property."""
    return {name: digest for name, _, digest in (pair.partition("=") for pair in text.split())}


def digest_of(lines: Iterable[Line]) -> str:
    """The digest of the lines of one property."""
    return _digest(sorted(text for line in lines for text in _said(line)))


def differing(one: dict[str, str], other: dict[str, str]) -> tuple[str, ...]:
    """The properties in which two entries differ."""
    return tuple(name for name in sorted({*one, *other}) if one.get(name) != other.get(name))


def edited(item: Item) -> tuple[str, ...]:
    """The properties that somebody else has edited since it was published; its UID if it never was."""
    written = marked(item)
    return ("UID",) if written is None else differing(written, digests(item))


def _said(line: Line) -> list[str]:
    """A property's values; a time as the instant it is, whatever the zone it is told in."""
    if line.name in LOCAL and (moment := instant(line)):
        return [f"{line.parameters.get('VALUE', 'DATE-TIME')}:{moment.isoformat()}"]
    if line.name == "CATEGORIES":
        return line.value.split(",")
    parameters = ";".join(f"{name}={value}" for name, value in sorted(line.parameters.items()))
    return [f"{parameters}:{unescaped(line.value)}"]


def _told(component: Component) -> str:
    properties = [f"{line.name};{text}" for line in component.properties for text in _said(line)]
    return "\n".join(sorted(text for text in properties if not text.startswith("X-")))


def _digest(texts: Iterable[str]) -> str:
    return hashlib.sha256("\n\n".join(texts).encode()).hexdigest()[:_LENGTH]
