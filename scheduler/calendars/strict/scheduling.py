"""Messages that call people to meetings or call them off: what RFC 5546 asks of an event in them (3.2.2, 3.2.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scheduler.calendars.strict.fault import Fault
from scheduler.rfc5545 import VEVENT, VTIMEZONE, Component

if TYPE_CHECKING:
    from collections.abc import Iterator


LEFT_TO_MESSAGES = ("unwanted-property",)
"""Rules for files to import that a message need not keep."""
REQUIRED = {
    "REQUEST": ("ATTENDEE", "DTSTAMP", "DTSTART", "ORGANIZER", "SEQUENCE", "SUMMARY", "UID"),
    "CANCEL": ("ATTENDEE", "DTSTAMP", "ORGANIZER", "SEQUENCE", "UID"),
}
FORBIDDEN = ("REQUEST-STATUS",)
STATUSES = {"REQUEST": ("TENTATIVE", "CONFIRMED"), "CANCEL": ("CANCELLED",)}
INSIDE = (VEVENT, VTIMEZONE)
_MAIL = re.compile(r"mailto:[^@\s]+@[^@\s]+", re.IGNORECASE)


def scheduling_faults(calendar: Component) -> Iterator[Fault]:
    """Every fault of a message as such."""
    line = calendar.first("METHOD")
    method = line.value if line else ""
    if method not in REQUIRED:
        yield Fault(calendar.line, "bad-method", method)
        return
    if len({entry.first("UID") and str(entry.first("UID")) for entry in calendar.entries}) != 1:
        yield Fault(calendar.line, "several-in-message")
    for component in calendar.inside:
        if component.name not in INSIDE:
            yield Fault(component.line, "unwanted-component", component.name)
        elif component.name == VEVENT:
            yield from _event_faults(component, method)


def _event_faults(event: Component, method: str) -> Iterator[Fault]:
    yield from (Fault(event.line, "missing-property", name) for name in REQUIRED[method] if not event.first(name))
    for line in event.properties:
        rules = {
            "unwanted-property": line.name in FORBIDDEN,
            "bad-status": line.name == "STATUS" and line.value not in STATUSES[method],
            "bad-address": line.name in ("ORGANIZER", "ATTENDEE") and not _MAIL.fullmatch(line.value),
        }
        yield from (Fault(line.number, rule, str(line)) for rule, broken in rules.items() if broken)
    if method == "CANCEL":
        yield from (Fault(inner.line, "unwanted-component", inner.name) for inner in event.inside)
