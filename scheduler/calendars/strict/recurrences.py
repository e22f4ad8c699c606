"""Recurrence rules of events and tasks: that they end, and move on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scheduler.calendars.strict.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.rfc5545 import Component

FREQUENCIES = ("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_RULE = re.compile(r"[A-Z-]+=[A-Z0-9+,-]+(?:;[A-Z-]+=[A-Z0-9+,-]+)*")


def recurrence_faults(calendar: Component) -> Iterator[Fault]:
    """Every rule that some program would refuse, or never finish."""
    for entry in calendar.entries:
        for line in entry.all("RRULE"):
            if not _RULE.fullmatch(line.value):
                yield Fault(line.number, "bad-rule", str(line))
                continue
            parts = dict(part.split("=", 1) for part in line.value.split(";"))
            if parts.get("FREQ") not in FREQUENCIES:
                yield Fault(line.number, "bad-frequency", str(line))
            if not _at_least_one(parts.get("INTERVAL", "1")) or not _at_least_one(parts.get("COUNT", "1")):
                yield Fault(line.number, "bad-interval", str(line))
            if "COUNT" in parts and "UNTIL" in parts:
                yield Fault(line.number, "count-and-until", str(line))


def _at_least_one(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text) >= 1
