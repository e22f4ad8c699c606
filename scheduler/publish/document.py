"""A calendar file put together from octets, with the time zones that its entries are told in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.calendars.strict.lines import BYTE_ORDER_MARK
from scheduler.calendars.strict.times import LOCAL, parsed
from scheduler.calendars.writer import END, zone_octets
from scheduler.publish.items import Item, blocks, items_of, unfolded
from scheduler.rfc5545 import ENTRIES, VTIMEZONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EARLIEST, LATEST = 1970, 2200
"""The years for which a zone is told; whatever others put before or after is no matter of any plan."""
_BEGIN, _END = b"BEGIN:VCALENDAR", END.strip()
_NESTING = re.compile(rb"^(?:BEGIN|END):[^\r\n]*", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """A calendar file taken apart: what it begins with, its zones by name, its entries by UID, and all the rest.

    ``whole`` if that is all there is to it, so that nothing of it is lost when it is put together again.
    """

    head: bytes
    zones: Mapping[str, bytes]
    items: Mapping[str, Item]
    rest: bytes
    whole: bool

    @classmethod
    def read(cls, data: bytes) -> Document:
        """Take a file apart; what is no calendar has no entries."""
        inside = list(blocks(data))
        head, foot = _around(data, b"".join(octets for _, octets in inside))
        zones = {Item(octets).text("TZID"): octets for name, octets in inside if name == VTIMEZONE}
        rest = b"".join(octets for name, octets in inside if name != VTIMEZONE and not _is_entry(name, octets))
        begun = [word.upper() for word in _NESTING.findall(head.removeprefix(BYTE_ORDER_MARK))]
        whole = begun == [_BEGIN] and foot.strip().upper() == _END
        return cls(head, zones, items_of(data), rest, whole or not data.strip())


def _around(data: bytes, body: bytes) -> tuple[bytes, bytes]:
    """What is before and after the components of a file; what is between them is in neither."""
    if body:
        head, _, foot = data.partition(body)
        return head, foot
    end = data.upper().rfind(_END)
    return (data, b"") if end < 0 else (data[:end], data[end:])


def _is_entry(name: str, octets: bytes) -> bool:
    return name in ENTRIES and bool(Item(octets).uid)


def written(head: bytes, items: Iterable[Item], described: Mapping[str, bytes], rest: bytes = b"") -> bytes:
    """A file with entries by time; a zone that the tables of the world do not have is told as ``described``."""
    ordered = sorted(items, key=lambda item: (str(item.instant("DTSTART")), item.kind, item.uid))
    body = b"".join([*(item.octets for item in ordered), rest])
    return b"".join([head, *_zones(ordered, body, described), body, END])


def _zones(items: Iterable[Item], body: bytes, described: Mapping[str, bytes]) -> list[bytes]:
    """One VTIMEZONE for each zone in use, in the order of their names; any other that is named stays as it was."""
    years: dict[str, set[int]] = {}
    for item in items:
        for line in (line for component in item.components for line in component.properties):
            local = parsed(line) if line.name in LOCAL and "TZID" in line.parameters else None
            if local is not None:
                years.setdefault(line.parameters["TZID"], set()).add(local.year)
    text = unfolded(body) if described.keys() - years.keys() else b""
    named = {key for key in described if key.encode() in text}
    return [_zone(key, years[key], described) if key in years else described[key] for key in sorted({*years, *named})]


def _zone(key: str, years: set[int], described: Mapping[str, bytes]) -> bytes:
    try:
        ZoneInfo(key)
    except (KeyError, ValueError, OSError):
        return described.get(key, b"")
    told = [min(max(year, EARLIEST), LATEST) for year in years]
    return zone_octets(key, min(told), max(told))
