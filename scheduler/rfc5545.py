"""What calendar files are made of: content lines, in components with names that all files share (RFC 5545, 7953)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VCALENDAR = "VCALENDAR"
VEVENT = "VEVENT"
VTODO = "VTODO"
VALARM = "VALARM"
VFREEBUSY = "VFREEBUSY"
VAVAILABILITY = "VAVAILABILITY"
VTIMEZONE = "VTIMEZONE"

ENTRIES = (VEVENT, VTODO)
"""What a plan becomes in calendars."""


def end_of(entry: str) -> str:
    """The property in which an entry of this name says when it is over."""
    return "DTEND" if entry == VEVENT else "DUE"


@dataclass(frozen=True, slots=True)
class Line:
    """One content line, unfolded: where it begins, its name in capitals, its value as written, its parameters."""

    number: int
    name: str
    value: str
    parameters: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return f"{self.name}:{self.value}"


@dataclass(frozen=True, slots=True)
class Component:
    """What begins and ends: its name, the line it begins on, its properties and the components inside it."""

    name: str
    line: int
    properties: list[Line] = field(default_factory=list)
    inside: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        """The properties of a name."""
        return [line for line in self.properties if line.name == name]

    def first(self, name: str) -> Line | None:
        """The first property of a name."""
        return next(iter(self.all(name)), None)

    def word(self, name: str, default: str = "") -> str:
        """The value of a property in capitals, where its words are fixed."""
        found = self.first(name)
        return found.value.strip().upper() if found else default

    def walk(self) -> Iterator[Component]:
        """This component and everything inside it."""
        waiting = [self]
        while waiting:
            component = waiting.pop()
            yield component
            waiting += component.inside

    @property
    def entries(self) -> list[Component]:
        """The events and tasks directly inside."""
        return [component for component in self.inside if component.name in ENTRIES]
