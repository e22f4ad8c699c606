"""What calendars are published to, and what is asked of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Protocol

from scheduler.publish.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scheduler.publish.items import Item
    from scheduler.publish.revision import Decision
    from scheduler.publish.wanted import Calendar

Method = Literal["MKCALENDAR", "PUT", "DELETE"]


class ChangedMeanwhileError(Exception):
    """Somebody else has changed what a request was about since it was looked at."""


@dataclass(frozen=True)
class Resource:
    """A file of a target as found: its path, its octets, and what tells this version of it from any other."""

    path: str
    content: bytes
    etag: str

    @cached_property
    def document(self) -> Document:
        """What is in it."""
        return Document.read(self.content)


@dataclass(frozen=True)
class Holding:
    """A calendar as found, in its files."""

    files: tuple[Resource, ...]

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Its entries by UID."""
        return {uid: item for file in self.files for uid, item in file.document.items.items()}

    @cached_property
    def file_of(self) -> Mapping[str, Resource]:
        """The file in which each entry is, by UID."""
        return {uid: file for file in self.files for uid in file.document.items}


@dataclass(frozen=True)
class Request:
    """One change of a target, done whole or not at all.

    ``etag`` is the version that it replaces; None: there must be nothing yet. ``uids`` are the entries concerned.
    """

    method: Method
    path: str
    calendar: str
    content: bytes = field(default=b"", repr=False)
    etag: str | None = None
    uids: tuple[str, ...] = ()


class Target(Protocol):
    """A place where calendars are kept, each under a path."""

    def holdings(self) -> Mapping[str, Holding]:
        """The calendars of this plan that are there, by their path."""

    def requests(
        self, path: str, calendar: Calendar | None, held: Holding | None, decisions: Sequence[Decision]
    ) -> list[Request]:
        """What brings one calendar to what was decided of its entries."""

    def perform(self, request: Request) -> None:
        """Do what is asked for; ``ChangedMeanwhileError`` if somebody else came first, and nothing is done."""
