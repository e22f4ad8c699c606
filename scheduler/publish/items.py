"""Calendar files taken apart into their entries, octet by octet, and put together again.

Whatever is not rewritten keeps its octets: an entry is carried as it was found, folds and all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from scheduler.calendars.lines import folded
from scheduler.calendars.strict.lines import BYTE_ORDER_MARK, content_lines
from scheduler.calendars.strict.times import instant
from scheduler.calendars.strict.tree import components
from scheduler.rfc5545 import ENTRIES, Component, Line, end_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

RELATION = "RELATED-TO"
STAMP = "%Y%m%dT%H%M%SZ"
_ESCAPED = re.compile(r"\\(.)")
MOST = 50_000
"""So many entries are kept in mind: each is asked about several times, and stands in several calendars."""
DIGITS = 9
"""No number of a revision ever has more."""
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Item:
    """An event or task as it stands in a calendar; with exceptions of a recurrence behind it if somebody made any."""

    octets: bytes

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its content lines, unfolded, from BEGIN to END."""
        return tuple(line for line in unfolded(self.octets).decode("utf-8", "replace").split("\n") if line)

    @property
    def components(self) -> tuple[Component, ...]:
        """The entry itself, then its exceptions."""
        return _taken_apart(self.octets)

    @property
    def component(self) -> Component:
        """The entry itself."""
        return self.components[0]

    @property
    def kind(self) -> str:
        """``VEVENT`` or ``VTODO``."""
        return self.component.name

    @property
    def uid(self) -> str:
        """Its UID; empty if it has none."""
        return self.text("UID")

    @property
    def cancelled(self) -> bool:
        """Whether it says that it does not take place."""
        return self.text("STATUS") == "CANCELLED"

    @property
    def sequence(self) -> int:
        """How often it was revised; 0 where that cannot be read."""
        text = self.text("SEQUENCE")
        return int(text) if text.isascii() and text.isdigit() and len(text) <= DIGITS else 0

    @property
    def end(self) -> datetime | None:
        """The instant it is over; None where that cannot be read."""
        return self.instant(end_of(self.kind))

    def first(self, name: str) -> Line | None:
        """The first property of a name."""
        return self.component.first(name)

    def text(self, name: str) -> str:
        """The value of a property as written; empty if it has none."""
        line = self.first(name)
        return line.value if line else ""

    def shown(self, name: str) -> str:
        """The value of a text as people read it."""
        return unescaped(self.text(name))

    def instant(self, name: str) -> datetime | None:
        """A time among its properties, as an instant."""
        line = self.first(name)
        return instant(line) if line else None

    def stamp(self, name: str) -> datetime:
        """When it was made or last revised; long ago where that cannot be read."""
        return self.instant(name) or LONG_AGO

    def related_within(self, uids: Container[str]) -> Item:
        """The same entry, related to no other entry but these."""
        kept = (line for line in self.lines if _name(line) != RELATION or line.rpartition(":")[2] in uids)
        return Item(b"".join(map(folded, kept)))

    def revised(self, values: Mapping[str, str | None]) -> Item:
        """The same entry with other lines for some names; None takes a property or an inner component away."""
        kept = _outside([line for line in self.lines if _name(line) not in values], values)
        added = [line for line in values.values() if line is not None]
        return Item(b"".join(map(folded, (*kept[:-1], *added, kept[-1]))))


@lru_cache(maxsize=MOST)
def _taken_apart(octets: bytes) -> tuple[Component, ...]:
    return tuple(components(content_lines(octets)[0])[0])


def unfolded(octets: bytes) -> bytes:
    """Content lines without their folds, each ended by a line feed."""
    return octets.replace(b"\r\n", b"\n").replace(b"\n ", b"").replace(b"\n\t", b"")


def unescaped(text: str) -> str:
    """A text as people read it, from how it is written in a calendar file."""
    return _ESCAPED.sub(lambda escaped: "\n" if escaped[1] in "nN" else escaped[1], text)


def _outside(lines: list[str], names: Mapping[str, str | None]) -> list[str]:
    """Lines without the inner components of these names."""
    kept, inside = [], False
    for line in lines:
        word, _, name = line.partition(":")
        inside = inside or (word == "BEGIN" and name in names)
        if not inside:
            kept.append(line)
        inside = inside and not (word == "END" and name in names)
    return kept


def _name(line: str) -> str:
    return line.split(":", 1)[0].split(";", 1)[0].upper()


def items_of(data: bytes) -> dict[str, Item]:
    """The events and tasks of a calendar file by UID, each with its exceptions; what has no UID is left aside."""
    found: dict[str, Item] = {}
    for name, octets in blocks(data):
        item = Item(octets)
        if name in ENTRIES and item.uid:
            known = found.get(item.uid)
            found[item.uid] = _together(known, item) if known else item
    return found


def _together(one: Item, other: Item) -> Item:
    first, second = (other, one) if one.first("RECURRENCE-ID") else (one, other)
    return Item(first.octets + second.octets)


def blocks(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The components directly inside a calendar: name in capitals, octets."""
    depth, inside = 0, b""
    for line in data.removeprefix(BYTE_ORDER_MARK).splitlines(keepends=True):
        told = line.rstrip().upper()  # what begins with a blank goes on with a text
        depth += told.startswith(b"BEGIN:")
        if depth > 1:
            inside += line
        depth -= told.startswith(b"END:")
        if depth == 1 and inside:
            yield told.partition(b":")[2].decode("utf-8", "replace"), inside
            inside = b""
