"""A calendar file put together from octets, with the time zones that its entries are told in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.calendars.strict.times import LOCAL, parsed
from scheduler.calendars.writer import END, zone_octets
from scheduler.publish.items import Item, blocks, items_of
from scheduler.rfc5545 import ENTRIES, VTIMEZONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Document:
    """A calendar file taken apart: what it begins with, its zones by name, its entries by UID, and all the rest."""

    head: bytes
    zones: Mapping[str, bytes]
    items: Mapping[str, Item]
    rest: bytes

    @classmethod
    def read(cls, data: bytes) -> Document:
        """Take a file apart; what is no calendar has no entries."""
        inside = list(blocks(data))
        head = data[: data.find(inside[0][1])] if inside else data
        zones = {Item(octets).text("TZID"): octets for name, octets in inside if name == VTIMEZONE}
        rest = b"".join(octets for name, octets in inside if name != VTIMEZONE and not _is_entry(name, octets))
        return cls(head, zones, items_of(data), rest)


def _is_entry(name: str, octets: bytes) -> bool:
    return name in ENTRIES and bool(Item(octets).uid)


def written(head: bytes, items: Iterable[Item], described: Mapping[str, bytes], rest: bytes = b"") -> bytes:
    """A file with entries by time; a zone that the tables of the world do not have is told as ``described``."""
    ordered = sorted(items, key=lambda item: (str(item.instant("DTSTART")), item.kind, item.uid))
    return b"".join([head, *_zones(ordered, described), *(item.octets for item in ordered), rest, END])


def _zones(items: Iterable[Item], described: Mapping[str, bytes]) -> list[bytes]:
    """One VTIMEZONE for each zone in use, in the order of their names."""
    years: dict[str, set[int]] = {}
    for item in items:
        for line in (line for component in item.components for line in component.properties):
            local = parsed(line) if line.name in LOCAL and "TZID" in line.parameters else None
            if local is not None:
                years.setdefault(line.parameters["TZID"], set()).add(local.year)
    return [_zone(key, years[key], described) for key in sorted(years)]


def _zone(key: str, years: set[int], described: Mapping[str, bytes]) -> bytes:
    try:
        ZoneInfo(key)
    except (ValueError, OSError):
        return described.get(key, b"")
    return zone_octets(key, min(years), max(years))
