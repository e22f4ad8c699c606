"""When the entries of a calendar fall between two instants, for its owner."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from scheduler.busy.lines import FaultError
from scheduler.busy.values import Length, Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from icalendar import Event as IcalendarEvent

    from scheduler.busy.entries import Event
    from scheduler.busy.values import Time

MOST_WORK = 4_000_000
MOST_OCCURRENCES = 20_000
_ENTRY = "X-ENTRY"
_MARGIN = timedelta(days=2)
_NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An entry as it falls once: its first instant, and the first one after it."""

    start: datetime
    end: datetime
    event: Event


@dataclass(frozen=True)
class Stretch:
    """The time that is asked about, and the zone in which the owner's floating times and days are read."""

    opens: datetime
    closes: datetime
    zone: tzinfo

    def occurrence(self, event: Event, start: Time, length: Length) -> Occurrence | None:
        """An entry that falls once, if any of it lies in the stretch and it takes any time."""
        first, end = self.instant(start), self.instant(length.after(self.hung(start)))
        return Occurrence(first, end, event) if first < end and first < self.closes and self.opens < end else None

    def instant(self, value: Time) -> datetime:
        """The instant that a value means; that of a day is its first."""
        hung = self.hung(value)
        return (hung if isinstance(hung, datetime) else datetime.combine(hung, time(), self.zone)).astimezone(UTC)

    def hung(self, value: Time) -> Time:
        """A value with a floating time hung in the owner's zone; a day stays one."""
        floating = isinstance(value, datetime) and value.tzinfo is None
        return value.replace(tzinfo=self.zone) if isinstance(value, datetime) and floating else value


def occurrences(events: Iterable[Event], stretch: Stretch) -> list[Occurrence]:
    """Every time that an entry falls in a stretch, in order; ``FaultError`` if they are too many to work out."""
    found: list[Occurrence] = []
    work = 0.0
    for series in _series(events, stretch):
        work += _work(series[0], stretch)
        if work > MOST_WORK:
            raise FaultError("too_much_work", series[0].line)
        found += _followed(series, stretch) if series[0].recurs else _each(series, stretch)
        if len(found) > MOST_OCCURRENCES:
            raise FaultError("too_many_occurrences", series[0].line, most=MOST_OCCURRENCES)
    return sorted(found, key=lambda each: (each.start, each.end, each.event.line))


def _series(events: Iterable[Event], stretch: Stretch) -> Iterator[list[Event]]:
    """The entries that belong together: a recurring one first, then what stands instead of its instances.

    Of several that say the same, the last revision counts (RFC 5546, 2.1.5).
    """
    by_uid: dict[str, dict[datetime | None, Event]] = defaultdict(dict)
    for event in events:
        versions = by_uid[event.uid]
        key = None if event.instead_of is None else stretch.instant(event.instead_of)
        if key not in versions or versions[key].revision <= event.revision:
            versions[key] = event
    for versions in by_uid.values():
        yield sorted(versions.values(), key=lambda event: event.instead_of is not None)


def _each(series: Sequence[Event], stretch: Stretch) -> Iterator[Occurrence]:
    """Entries that do not recur; what stands instead of an instance of one takes its place."""
    replaced = {stretch.instant(event.instead_of) for event in series if event.instead_of is not None}
    for event in series:
        overridden = event.instead_of is None and stretch.instant(event.start) in replaced
        if not event.free and not overridden:
            found = stretch.occurrence(event, event.start, event.length)
            if found:
                yield found


def _work(event: Event, stretch: Stretch) -> float:
    """What it takes to follow the rule of an event, if it has one."""
    if event.rule is None:
        return 0
    return event.rule.cost(stretch.instant(event.start), stretch.opens, stretch.closes)


def _followed(series: Sequence[Event], stretch: Stretch) -> Iterator[Occurrence]:
    """A recurring entry and its changed instances, as the library follows them."""
    import recurring_ical_events
    from icalendar import Calendar

    last = stretch.closes + _MARGIN + max((_earlier(event, stretch) for event in series), default=_NOTHING)
    calendar = Calendar()
    for number, event in enumerate(series):
        calendar.add_component(_for_library(event, number, stretch, last))
    periods = {stretch.instant(each.start): each.length for each in series[0].added if isinstance(each, Period)}
    for found in recurring_ical_events.of(calendar).between(stretch.opens - _MARGIN, stretch.closes + _MARGIN):
        event, start = series[found[_ENTRY]], found["DTSTART"].dt
        length = event.length if event.instead_of else periods.get(stretch.instant(start), event.length)
        occurrence = None if event.free else stretch.occurrence(event, start, length)
        if occurrence:
            yield occurrence


def _earlier(event: Event, stretch: Stretch) -> timedelta:
    """How much earlier than its rule says a series goes on."""
    if event.instead_of is None or not event.and_all_after:
        return _NOTHING
    return max(stretch.instant(event.instead_of) - stretch.instant(event.start), _NOTHING)


def _for_library(event: Event, number: int, stretch: Stretch, last: datetime) -> IcalendarEvent:
    """An event as the library reads it: only when it falls, and under which number to find it again."""
    from icalendar import Event as IcalendarEvent
    from icalendar.prop import vDDDLists, vDDDTypes, vRecur

    made = IcalendarEvent()
    made["UID"], made[_ENTRY] = "one", number
    made["DTSTART"] = vDDDTypes(stretch.hung(event.start))
    made["DTEND"] = vDDDTypes(event.length.after(stretch.hung(event.start)))
    if event.rule:
        made["RRULE"] = vRecur.from_ical(event.rule.text(_until(event.rule.until, event.start, stretch, last)))
    if event.added:
        starts = (each.start if isinstance(each, Period) else each for each in event.added)
        made["RDATE"] = vDDDLists([stretch.hung(start) for start in starts])
    if event.left_out:
        made["EXDATE"] = vDDDLists([stretch.hung(each) for each in event.left_out])
    if event.instead_of is not None:
        made["RECURRENCE-ID"] = vDDDTypes(stretch.hung(event.instead_of))
        made["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE" if event.and_all_after else ""
    return made


def _until(stated: Time | None, start: Time, stretch: Stretch, last: datetime) -> Time:
    """Up to when a rule is followed: as it says, but no further than anybody asks."""
    if isinstance(start, datetime):
        return last if stated is None else min(stretch.instant(stated), last)
    return last.date() if stated is None else min(stated, last.date())
