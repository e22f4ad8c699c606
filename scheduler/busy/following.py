"""Recurring entries, followed from instance to instance as the library does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from scheduler.busy.values import Period, is_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from icalendar import Event as IcalendarEvent

    from scheduler.busy.entries import Event
    from scheduler.busy.instants import Occurrence, Stretch
    from scheduler.busy.values import Time

_ENTRY = "X-ENTRY"
_MARGIN = timedelta(days=2)
_NOTHING = timedelta(0)


def followed(series: Sequence[Event], stretch: Stretch) -> Iterator[Occurrence]:
    """A recurring entry and its changed instances, as the library follows them."""
    import recurring_ical_events
    from icalendar import Calendar

    clock = _Clock.of(series[0], stretch)
    last = stretch.closes + _MARGIN + max(_earlier(event, stretch) for event in series)
    calendar = Calendar()
    for number, event in enumerate(series):
        calendar.add_component(_for_library(event, number, clock, last))
    periods = {clock.shown(each.start): each.length for each in series[0].added if isinstance(each, Period)}
    span = (clock.shown(edge) for edge in (opens(series, stretch), stretch.closes + _MARGIN))
    for found in recurring_ical_events.of(calendar).between(*span):
        event, start = series[found[_ENTRY]], found["DTSTART"].dt
        length = event.length if event.instead_of else periods.get(start, event.length)
        occurrence = None if event.free else stretch.occurrence(event, clock.meant(start), length)
        if occurrence:
            yield occurrence


def opens(series: Iterable[Event], stretch: Stretch) -> datetime:
    """From when on a series is followed, for what began then may still be going on."""
    return stretch.opens - _MARGIN - max(event.longest for event in series)


def _earlier(event: Event, stretch: Stretch) -> timedelta:
    """How much earlier than its rule says a series goes on."""
    if event.instead_of is None or not event.and_all_after:
        return _NOTHING
    return max(stretch.instant(event.instead_of) - stretch.instant(event.start), _NOTHING)


def _for_library(event: Event, number: int, clock: _Clock, last: datetime) -> IcalendarEvent:
    """An event as the library reads it: only when it falls, and under which number to find it again."""
    from icalendar import Event as IcalendarEvent
    from icalendar.prop import vDDDLists, vDDDTypes, vRecur

    made = IcalendarEvent()
    start = clock.shown(event.start)
    made["UID"], made[_ENTRY] = "one", number
    made["DTSTART"], made["DTEND"] = vDDDTypes(start), vDDDTypes(event.length.after(start))
    if event.rule:
        made["RRULE"] = vRecur.from_ical(event.rule.text(clock.until(event.rule.until, last)))
    if event.added:
        starts = (each.start if isinstance(each, Period) else each for each in event.added)
        made["RDATE"] = vDDDLists([clock.shown(each) for each in starts])
    if event.left_out:
        made["EXDATE"] = vDDDLists([clock.named(each) for each in event.left_out])
    if event.instead_of is not None:
        made["RECURRENCE-ID"] = vDDDTypes(clock.instance(event.instead_of))
        made["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE" if event.and_all_after else ""
    return made


@dataclass(frozen=True)
class _Clock:
    """The clock on the wall by which a series recurs from its start.

    The library follows times without a zone: with one, it takes 15:00 at UTC+7 for the 08:00 of the same series,
    which UTC shows then.
    """

    start: Time
    zone: tzinfo
    stretch: Stretch

    @classmethod
    def of(cls, event: Event, stretch: Stretch) -> _Clock:
        """The clock of an event's start; the owner's for a day."""
        zone = event.start.tzinfo if isinstance(event.start, datetime) else None
        return cls(event.start, zone or stretch.zone, stretch)

    def shown(self, value: Time) -> Time:
        """What it shows at a time; a floating one is by this clock, a day is one on any."""
        if not isinstance(value, datetime) or value.tzinfo is None:
            return value
        return (value if value.tzinfo is self.zone else value.astimezone(self.zone)).replace(tzinfo=None, fold=0)

    def meant(self, shown: Time) -> Time:
        """When it shows a time."""
        return shown.replace(tzinfo=self.zone) if isinstance(shown, datetime) else shown

    def named(self, value: Time) -> Time:
        """What names an instance, or all those of a day."""
        if isinstance(value, datetime) and is_day(self.start):
            return value.date()
        return self.shown(value)

    def instance(self, value: Time) -> Time:
        """The instance that is named, also where only its day is."""
        named, start = self.named(value), self.shown(self.start)
        return datetime.combine(named, start.time()) if is_day(named) and isinstance(start, datetime) else named

    def until(self, stated: Time | None, last: datetime) -> Time:
        """Up to when a rule is followed: as it says, but no further than anybody asks."""
        if is_day(self.start):
            return last.date() if stated is None else min(stated, last.date())
        return self.shown(last if stated is None else min(self.stretch.instant(stated), last))
