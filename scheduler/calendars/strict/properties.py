"""Which properties a component must have, may have once, may not have, and what they may say."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from scheduler.calendars.strict.colors import COLORS
from scheduler.calendars.strict.fault import Fault
from scheduler.rfc5545 import VALARM, VCALENDAR, VEVENT, VTIMEZONE, VTODO, Component, Line

if TYPE_CHECKING:
    from collections.abc import Iterator


REQUIRED = {
    VCALENDAR: ("VERSION", "PRODID"),
    VEVENT: ("UID", "DTSTAMP", "DTSTART", "SUMMARY"),
    VTODO: ("UID", "DTSTAMP", "SUMMARY"),
    VALARM: ("ACTION", "TRIGGER", "DESCRIPTION"),
    VTIMEZONE: ("TZID",),
    "STANDARD": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "DAYLIGHT": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
}
# An invitation asks for answers, and servers send mail about it; a plan to import asks for nothing.
UNWANTED = ("METHOD", "ATTENDEE", "REQUEST-STATUS")
ONCE = (
    *("ACTION", "CALSCALE", "CLASS", "COLOR", "COMPLETED", "CREATED", "DESCRIPTION", "DTEND", "DTSTAMP"),
    *("DTSTART", "DUE", "DURATION", "GEO", "LAST-MODIFIED", "LOCATION", "METHOD", "NAME", "ORGANIZER"),
    *("PERCENT-COMPLETE", "PRIORITY", "PRODID", "RECURRENCE-ID", "RRULE", "SEQUENCE", "STATUS", "SUMMARY"),
    *("TRANSP", "TRIGGER", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "UID", "URL", "VERSION"),
)
TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "NAME", "X-WR-CALNAME", "X-WR-CALDESC")
DURATIONS = ("REFRESH-INTERVAL", "DURATION", "TRIGGER")
SHOWN_ON_ONE_LINE = ("SUMMARY", "LOCATION")
LONGEST_LINE = 255
SHORTEST_UID = 16
STATUSES = {
    VEVENT: ("TENTATIVE", "CONFIRMED", "CANCELLED"),
    VTODO: ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"),
}
NUMBERS = {"PERCENT-COMPLETE": 100, "PRIORITY": 9, "SEQUENCE": 2**31 - 1}
_ESCAPED = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
_DURATION = re.compile(r"[+-]?P(?:\d+W|(?=[\dT])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)")


def property_faults(calendar: Component) -> Iterator[Fault]:
    """Every fault that one component shows by itself."""
    for component in calendar.walk():
        for name in REQUIRED.get(component.name, ()):
            if component.first(name) is None:
                yield Fault(component.line, "missing-property", name)
        for name in ONCE:
            yield from (Fault(line.number, "repeated-property", str(line)) for line in component.all(name)[1:])
        for line in component.properties:
            yield from _value_faults(component, line)
        yield from _completion_faults(component)


def is_duration(text: str) -> bool:
    """Whether a text is a length of time as iCalendar writes it."""
    return _DURATION.fullmatch(text) is not None


def _value_faults(component: Component, line: Line) -> Iterator[Fault]:
    rules = {
        "unwanted-property": line.name in UNWANTED,
        "bad-version": line.name == "VERSION" and line.value != "2.0",
        "bad-status": line.name == "STATUS" and line.value not in STATUSES.get(component.name, (line.value,)),
        "bad-transparency": line.name == "TRANSP" and line.value not in ("OPAQUE", "TRANSPARENT"),
        "bad-number": line.name in NUMBERS and not _is_number(line.value, NUMBERS[line.name]),
        "unescaped-text": line.name in TEXTS and not _ESCAPED.fullmatch(line.value),
        "text-too-long": line.name in SHOWN_ON_ONE_LINE and len(_unescaped(line.value)) > LONGEST_LINE,
        "comma-in-category": line.name == "CATEGORIES" and "\\," in line.value,
        "color-not-a-name": line.name == "COLOR" and line.value.lower() not in COLORS,
        "short-uid": line.name == "UID" and len(line.value) < SHORTEST_UID,
        "interval-without-type": line.name == "REFRESH-INTERVAL" and line.parameters.get("VALUE") != "DURATION",
        "link-without-type": line.name == "CONFERENCE" and line.parameters.get("VALUE") != "URI",
        "bad-duration": line.name in DURATIONS and _is_one(line) and not is_duration(line.value),
        "not-normalised": not unicodedata.is_normalized("NFC", line.value),
    }
    yield from (Fault(line.number, rule, str(line)) for rule, broken in rules.items() if broken)


def _is_one(line: Line) -> bool:
    return line.parameters.get("VALUE", "DURATION") == "DURATION"


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _is_number(text: str, most: int) -> bool:
    return text.isascii() and text.isdigit() and int(text) <= most


def _completion_faults(component: Component) -> Iterator[Fault]:
    """A task is completed altogether or not at all."""
    completed, status = component.first("COMPLETED"), component.first("STATUS")
    if completed and not (status and status.value == "COMPLETED"):
        yield Fault(completed.number, "completed-without-status", str(completed))
