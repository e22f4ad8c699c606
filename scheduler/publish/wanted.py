"""The calendars that a plan is published as: one for each conference, unit and hall that it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from scheduler.calendars import published_books
from scheduler.calendars.identity import uid
from scheduler.calendars.writer import bare_head, entry_octets
from scheduler.publish.items import Item
from scheduler.publish.organisers import ORGANISER, organisers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.plan import Plan

REFRESH = timedelta(hours=6)


@dataclass(frozen=True)
class Calendar:
    """A calendar as a plan wants it.

    ``head`` is what a file of it begins with, ``bare`` what a file of one of its entries does; ``items`` are its
    entries by UID.
    """

    title: str
    head: bytes
    bare: bytes
    items: Mapping[str, Item]


def calendars(plan: Plan, language: str) -> dict[str, Calendar]:
    """Every calendar of a plan that is adopted, by its path."""
    write, calls = cache(entry_octets), organisers(plan, language)
    called = cache(lambda octets: _with_organiser(Item(octets), calls))
    found = {}
    for path, book in published_books(plan, language).items():
        items = [called(octets) for octets in book.written(write)]
        head = book.head(REFRESH, uid(plan.scenario.id, None, "calendar", path))
        found[path] = Calendar(book.name, head, bare_head(language), {item.uid: item for item in items})
    return found


def _with_organiser(item: Item, calls: Mapping[str, str]) -> Item:
    return item.revised({ORGANISER: f"{ORGANISER}:{calls[item.uid]}"})
