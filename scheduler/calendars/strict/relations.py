"""How entries hang together: no two of one name, and no chain that leads nowhere or round in a ring."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from scheduler.calendars.strict.fault import Fault
from scheduler.calendars.strict.properties import is_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.rfc5545 import Component

KINDS = (
    *("PARENT", "CHILD", "SIBLING", "FINISHTOSTART", "FINISHTOFINISH", "STARTTOFINISH", "STARTTOSTART"),
    *("DEPENDS-ON", "FIRST", "NEXT", "REFID", "CONCEPT"),
)


def relation_faults(calendar: Component) -> Iterator[Fault]:
    """Every fault between entries."""
    entries: dict[str, Component] = {}
    for entry in calendar.entries:
        uid, instance = _value(entry, "UID"), _value(entry, "RECURRENCE-ID")
        if uid and f"{uid} {instance}" in entries:
            yield Fault(entry.line, "repeated-uid", uid)
        entries.setdefault(f"{uid} {instance}", entry)
    known = {_value(entry, "UID") for entry in calendar.entries}
    for entry in calendar.entries:
        yield from _link_faults(entry, known)
    yield from _rings(calendar)


def _link_faults(entry: Component, known: set[str]) -> Iterator[Fault]:
    for line in entry.all("RELATED-TO"):
        if line.value not in known:
            yield Fault(line.number, "dangling-relation", str(line))
        if line.parameters.get("RELTYPE", "PARENT") not in KINDS:
            yield Fault(line.number, "unknown-relation", line.parameters["RELTYPE"])
        if not is_duration(line.parameters.get("GAP", "PT0S")):
            yield Fault(line.number, "bad-gap", line.parameters["GAP"])


def _rings(calendar: Component) -> Iterator[Fault]:
    links = {_value(entry, "UID"): [line.value for line in entry.all("RELATED-TO")] for entry in calendar.entries}
    try:
        TopologicalSorter(links).prepare()
    except CycleError as ring:
        inside = {*ring.args[1]}
        line = min(entry.line for entry in calendar.entries if _value(entry, "UID") in inside)
        yield Fault(line, "relation-in-a-ring", " ".join(sorted(inside)))


def _value(entry: Component, name: str) -> str:
    line = entry.first(name)
    return line.value if line else ""
