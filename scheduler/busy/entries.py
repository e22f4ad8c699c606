"""The entries of a calendar that may make somebody busy: events, and stretches of free-busy time (RFC 5545, 3.6).

Tasks, journals and alarms make nobody busy and are passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.busy.attendees import address_of
from scheduler.busy.components import one
from scheduler.busy.lines import FaultError
from scheduler.busy.rules import rule_of
from scheduler.busy.values import Length, Period, between, is_day, length_of, time_of, times_of, whole_number
from scheduler.busy.zones import Zones
from scheduler.rfc5545 import VAVAILABILITY, VEVENT, VFREEBUSY, Component, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.busy.rules import Rule
    from scheduler.busy.values import Time

MOST_DATES = 5000
_PRIVATE = ("PRIVATE", "CONFIDENTIAL")
# Messages about an event that put nothing into a calendar (RFC 5546, 3.2).
_ONLY_SAID = ("REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER")
_ESCAPED = re.compile(r"\\([nN,;\\])")


@dataclass(frozen=True, slots=True)
class Event:
    """An event, or one instance of a recurring event that was changed (it then says which, as ``instead_of``).

    ``line`` is where it begins. ``summary`` is None where the entry itself says that it is nobody's business.
    ``declined`` and ``undecided`` are the addresses of those who answered so.
    """

    line: int
    uid: str
    start: Time
    length: Length
    free: bool = False
    tentative: bool = False
    summary: str | None = None
    revision: tuple[int, str] = (0, "")
    rule: Rule | None = None
    added: tuple[Time | Period, ...] = ()
    left_out: tuple[Time, ...] = ()
    instead_of: Time | None = None
    and_all_after: bool = False
    declined: frozenset[str] = frozenset()
    undecided: frozenset[str] = frozenset()

    def as_answered_by(self, address: str) -> Event:
        """The event to one of those who are asked to come: free if they declined, tentative if they are undecided."""
        if address in self.declined:
            return replace(self, free=True)
        return replace(self, tentative=True) if address in self.undecided else self

    @property
    def recurs(self) -> bool:
        """Whether it happens more than once."""
        return self.rule is not None or bool(self.added)

    @property
    def longest(self) -> timedelta:
        """How long it takes at most when it falls, some of its instances being longer than itself."""
        lengths = [self.length, *(each.length for each in self.added if isinstance(each, Period))]
        return max(timedelta(days=length.days) + length.exact for length in lengths)


def entries_of(calendar: Component) -> Iterator[Event | FaultError]:
    """Every event and busy stretch of a calendar in order, and what is wrong with those that cannot be read."""
    try:
        _see_that_it_can_be_read(calendar)
        zones = Zones.of(calendar)
    except FaultError as fault:
        yield _at(fault, calendar)
        return
    method = calendar.word("METHOD")
    for component in calendar.inside:
        try:
            if component.name == VEVENT and method not in _ONLY_SAID:
                yield _event(component, zones, cancelled=method == "CANCEL")
            elif component.name == VFREEBUSY:
                yield from _stretches(component, zones)
            elif component.name == VAVAILABILITY:
                raise FaultError("availability", component.line)
        except FaultError as fault:
            yield _at(fault, component)


def _at(fault: FaultError, component: Component) -> FaultError:
    return fault if fault.line else FaultError(fault.key, component.line, **fault.values)


def _see_that_it_can_be_read(calendar: Component) -> None:
    if calendar.word("VERSION", "2.0") == "1.0":
        raise FaultError("version_one", calendar.line)
    if calendar.word("CALSCALE", "GREGORIAN") != "GREGORIAN":
        raise FaultError("not_gregorian", calendar.line)


def _event(component: Component, zones: Zones, *, cancelled: bool) -> Event:
    line = one(component, "DTSTART")
    if line is None:
        raise FaultError("start_missing", component.line)
    start = time_of(line, zones)
    status, outlook = component.word("STATUS"), component.word("X-MICROSOFT-CDO-BUSYSTATUS")
    sequence, uid, stamp = (one(component, name) for name in ("SEQUENCE", "UID", "DTSTAMP"))
    texts = [_plain(line.value) for line in component.all("SUMMARY")]
    event = Event(
        component.line,
        uid.value.strip() if uid and uid.value.strip() else f"\n{component.line}",
        start,
        _length(component, start, zones),
        free=cancelled or status == "CANCELLED" or component.word("TRANSP") == "TRANSPARENT" or outlook == "FREE",
        tentative="TENTATIVE" in (status, outlook),
        summary=None if component.word("CLASS") in _PRIVATE else next(iter(texts), ""),
        revision=(whole_number(sequence) if sequence else 0, stamp.value if stamp else ""),
        declined=_those_who(component, "DECLINED"),
        undecided=_those_who(component, "TENTATIVE"),
    )
    return _recurring(component, event, zones)


def _those_who(component: Component, answer: str) -> frozenset[str]:
    """The addresses of those who gave an answer."""
    attendees = component.all("ATTENDEE")
    return frozenset(address_of(line) for line in attendees if line.parameters.get("PARTSTAT", "").upper() == answer)


def _recurring(component: Component, event: Event, zones: Zones) -> Event:
    """The event with what it says of its other instances; one that stands instead of an instance has none."""
    if component.all("EXRULE"):
        raise FaultError("exception_rule", component.all("EXRULE")[0].number)
    instead_of = one(component, "RECURRENCE-ID")
    if instead_of:
        span = instead_of.parameters.get("RANGE", "").upper()
        if span not in ("", "THISANDFUTURE"):
            raise FaultError("range_unknown", instead_of.number)
        return replace(event, instead_of=time_of(instead_of, zones), and_all_after=bool(span))
    rule = one(component, "RRULE")
    return replace(
        event,
        rule=rule_of(rule, event.start, zones) if rule else None,
        added=tuple(_listed(component, "RDATE", zones)),
        left_out=tuple(each for each in _listed(component, "EXDATE", zones) if not isinstance(each, Period)),
    )


def _listed(component: Component, name: str, zones: Zones) -> list[Time | Period]:
    lines = component.all(name)
    found = [each for line in lines for each in times_of(line, zones)]
    if len(found) > MOST_DATES:
        raise FaultError("too_many_dates_in_all", lines[-1].number, name=name, most=MOST_DATES)
    return found


def _length(component: Component, start: Time, zones: Zones) -> Length:
    """How long an event takes: to its end, or as it says; a day alone is the whole day, a time alone takes none."""
    end, duration = one(component, "DTEND"), one(component, "DURATION")
    if end and duration:
        raise FaultError("end_and_length", duration.number)
    if duration:
        length = length_of(duration)
        if is_day(start) and length.exact:
            raise FaultError("length_not_of_days", duration.number)
    else:
        length = between(start, time_of(end, zones), end) if end else Length()
    return Length(days=1) if is_day(start) and not length.days else length


def _stretches(component: Component, zones: Zones) -> Iterator[Event]:
    """What a free-busy component calls busy; a kind of time that nobody knows counts as busy."""
    for line in component.all("FREEBUSY"):
        kind = line.parameters.get("FBTYPE", "BUSY").upper()
        if kind != "FREE" and line.value.strip():
            for number, each in enumerate(times_of(line, zones)):
                yield _stretch(line, f"\n{line.number} {number}", each, tentative=kind == "BUSY-TENTATIVE")


def _stretch(line: Line, uid: str, given: Time | Period, *, tentative: bool) -> Event:
    if not isinstance(given, Period) or not isinstance(given.start, datetime):
        raise FaultError("period_malformed", line.number)
    return Event(line.number, uid, given.start, given.length, tentative=tentative)


def _plain(text: str) -> str:
    """A text as people wrote it: on one line, without the escapes of the format."""
    text = _ESCAPED.sub(lambda escaped: " " if escaped[1] in "nN" else escaped[1], text)
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:200]
