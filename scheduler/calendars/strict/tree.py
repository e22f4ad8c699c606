"""From content lines to nested components."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.strict.fault import Fault
from scheduler.rfc5545 import VCALENDAR, Component, Line

if TYPE_CHECKING:
    from collections.abc import Iterator


ROOT = ""


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
