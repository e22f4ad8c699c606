"""The components of a calendar: what begins and ends in it, one inside another (RFC 5545, 3.4 and 3.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.busy.lines import FaultError
from scheduler.rfc5545 import VCALENDAR, Component, Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


DEEPEST = 8
MOST_COMPONENTS = 40_000


def one(component: Component, name: str) -> Line | None:
    """The property of a name that may stand once, or none; ``FaultError`` if it stands twice."""
    found = component.all(name)
    if len(found) > 1:
        raise FaultError("property_twice", found[1].number, name=name)
    return found[0] if found else None


def calendars(lines: Iterable[Line]) -> Iterator[Component]:
    """The calendars of a file; ``FaultError`` where components are not nested as they should be."""
    open_ones: list[Component] = []
    count = 0
    for line in lines:
        if line.name == "BEGIN":
            count += 1
            _see_that_it_fits(line, len(open_ones), count)
            begun = Component(line.value.strip().upper(), line.number)
            if open_ones:
                open_ones[-1].inside.append(begun)
            open_ones.append(begun)
        elif not open_ones:
            raise FaultError("outside_calendar", line.number)
        elif line.name != "END":
            open_ones[-1].properties.append(line)
        else:
            ended = _ended(open_ones, line)
            if not open_ones:
                yield ended
    if open_ones:
        raise FaultError("never_ended", open_ones[-1].line)
    if not count:
        raise FaultError("no_calendar")


def _see_that_it_fits(line: Line, depth: int, count: int) -> None:
    if depth == 0 and line.value.strip().upper() != VCALENDAR:
        raise FaultError("component_outside_calendar", line.number)
    if depth and line.value.strip().upper() == VCALENDAR:
        raise FaultError("calendar_inside_another", line.number)
    if depth >= DEEPEST:
        raise FaultError("nested_too_deep", line.number, most=DEEPEST)
    if count > MOST_COMPONENTS:
        raise FaultError("too_many_components", line.number, most=MOST_COMPONENTS)


def _ended(open_ones: list[Component], line: Line) -> Component:
    last = open_ones.pop()
    if last.name != line.value.strip().upper():
        raise FaultError("end_of_another", line.number, begun=last.line)
    return last
