"""The entries of calendar files that are about a plan, found by their UID, whoever has written them anew since."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scheduler.busy.components import calendars, one
from scheduler.busy.lines import FaultError, content_lines
from scheduler.busy.zones import Zones
from scheduler.publish.marks import MARK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.errors import Problem
    from scheduler.rfc5545 import Component
    from scheduler.status.calendars.sources import Source
    from scheduler.status.returned import Subject

KEPT = frozenset(
    {
        *("BEGIN", "END", "METHOD", "X-WR-TIMEZONE", "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", MARK),
        *("DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "RDATE", "RECURRENCE-ID", "LOCATION"),
        *("STATUS", "PERCENT-COMPLETE", "COMPLETED", "ATTENDEE", "TZID", "TZOFFSETFROM", "TZOFFSETTO"),
    }
)
"""What is looked at; titles, notes and comments never are."""


@dataclass(frozen=True)
class Entry:
    """One copy of an entry: in which calendar, about what, by which method (RFC 5546), and what it says."""

    calendar: str
    of: Subject
    method: str
    component: Component
    zones: Zones

    @property
    def revised(self) -> str:
        """When it was last revised; sorts by time."""
        found = [*self.component.all("LAST-MODIFIED"), *self.component.all("DTSTAMP")]
        return found[0].value.strip() if found else ""

    @property
    def cancelled(self) -> bool:
        """Whether it is said not to take place, or not to be done."""
        return self.method == "CANCEL" or self.component.word("STATUS") == "CANCELLED"


@dataclass
class Entries:
    """The entries about a plan, as found; how many others there are; and what is wrong with whole files."""

    subjects: Mapping[str, Subject]
    found: list[tuple[Source, Entry]] = field(default_factory=list)
    problems: dict[Problem, None] = field(default_factory=dict)
    foreign: int = 0
    others: int = 0

    def take(self, source: Source) -> None:
        """Read one file; what it holds of this plan is kept."""
        try:
            for calendar in calendars(content_lines(source.content, KEPT)):
                self._take(source, calendar)
        except FaultError as fault:
            self.problems[fault.problem(source.file)] = None

    def _take(self, source: Source, calendar: Component) -> None:
        zones, method = Zones.of(calendar), calendar.word("METHOD")
        for component in calendar.entries:
            uid = one(component, "UID")
            subject = self.subjects.get(uid.value.strip()) if uid else None
            if subject is not None:
                self.found.append((source, Entry(source.calendar, subject, method, component, zones)))
            elif component.all(MARK):
                self.foreign += 1
            else:
                self.others += 1
