"""From content lines to nested components."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scheduler.calendars.strict.fault import Fault
from scheduler.rfc5545 import ENTRIES, VCALENDAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.calendars.strict.lines import Line

ROOT = ""


@dataclass(frozen=True)
class Component:
    """A BEGIN ... END block: its name, the line it begins on, its properties and what is inside it."""

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


def components(lines: list[Line]) -> tuple[list[Component], list[Fault]]:
    """The outermost components of a file, and what is wrong with how they nest."""
    root = Component(ROOT, 0)
    faults: list[Fault] = []
    open_ones = [root]
    for line in lines:
        if line.name == "BEGIN":
            component = Component(line.value.upper(), line.number)
            open_ones[-1].inside.append(component)
            open_ones.append(component)
        elif line.name == "END":
            faults += _close(open_ones, line)
        elif open_ones[-1] is root:
            faults.append(Fault(line.number, "outside-calendar", str(line)))
        else:
            open_ones[-1].properties.append(line)
    faults += [Fault(component.line, "missing-end", component.name) for component in open_ones[1:]]
    return root.inside, [*faults, *_root_faults(root)]


def _close(open_ones: list[Component], line: Line) -> list[Fault]:
    if open_ones[-1].name == line.value.upper() != ROOT:
        open_ones.pop()
        return []
    if any(component.name == line.value.upper() for component in open_ones[1:]):
        while open_ones.pop().name != line.value.upper():
            pass
    return [Fault(line.number, "mismatched-end", str(line))]


def _root_faults(root: Component) -> Iterator[Fault]:
    for component in root.inside:
        if component.name != VCALENDAR:
            yield Fault(component.line, "outside-calendar", component.name)
        elif not component.inside:
            yield Fault(component.line, "empty-calendar")
    calendars = [component for component in root.inside if component.name == VCALENDAR]
    if not calendars:
        yield Fault(0, "no-calendar")
    yield from (Fault(component.line, "several-calendars") for component in calendars[1:])
