"""A strict reading of calendar files: what any one calendar program might stumble over.

Most programs are lenient, each in its own way, and say nothing when they drop an entry; that a file imports
somewhere proves little. This reading takes the standards (RFC 5545, 7986, 9253) and the known dislikes of the
common programs at their word. It shares no code with the writer.
"""

from __future__ import annotations

from scheduler.calendars.strict.fault import Fault
from scheduler.calendars.strict.lines import content_lines, octet_faults
from scheduler.calendars.strict.properties import property_faults
from scheduler.calendars.strict.recurrences import recurrence_faults
from scheduler.calendars.strict.relations import relation_faults
from scheduler.calendars.strict.scheduling import LEFT_TO_MESSAGES, scheduling_faults
from scheduler.calendars.strict.times import time_faults
from scheduler.calendars.strict.tree import components
from scheduler.calendars.strict.zones import zone_faults

CHECKS = (property_faults, time_faults, zone_faults, recurrence_faults, relation_faults)


def faults(data: bytes) -> list[Fault]:
    """Everything wrong with a calendar file, in the order of its lines; nothing for a good one."""
    lines, found = content_lines(data)
    outermost, nesting = components(lines)
    found = [*octet_faults(data), *found, *nesting]
    for calendar in outermost:
        for check in CHECKS:
            found += check(calendar)
    return sorted(found)


def message_faults(data: bytes) -> list[Fault]:
    """Everything wrong with a scheduling message: what is wrong with any file, and what RFC 5546 forbids in one."""
    found = [fault for fault in faults(data) if fault.rule not in LEFT_TO_MESSAGES]
    for calendar in components(content_lines(data)[0])[0]:
        found += scheduling_faults(calendar)
    return sorted(found)


__all__ = ["Fault", "faults", "message_faults"]
