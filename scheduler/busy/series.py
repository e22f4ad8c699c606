"""When the entries of calendars fall between two instants, for their owner, if that can be worked out soon."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.busy.following import followed, opens
from scheduler.busy.lines import FaultError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from scheduler.busy.entries import Event
    from scheduler.busy.instants import Occurrence, Stretch

MOST_WORK = 4_000_000
MOST_OCCURRENCES = 20_000
# What the library takes for an instance that is changed, and for a date that is listed, in millionths of a second.
_CHANGED, _LISTED = 200, 8


@dataclass
class Effort:
    """What it has taken so far to tell when somebody is busy, in however many calendars."""

    work: float = 0
    told: int = 0

    def of(self, series: Sequence[Event], stretch: Stretch) -> list[Occurrence]:
        """When the entries of a series fall; ``FaultError``, soon, if that is more than can be worked out."""
        self.work += _work(series, stretch)
        if self.work > MOST_WORK:
            raise FaultError("too_much_work", series[0].line)
        found = [*(followed(series, stretch) if series[0].recurs else _each(series, stretch))]
        self.told += len(found)
        if self.told > MOST_OCCURRENCES:
            raise FaultError("too_many_occurrences", series[0].line, most=MOST_OCCURRENCES)
        return found


def occurrences(events: Iterable[Event], stretch: Stretch, effort: Effort) -> list[Occurrence]:
    """Every time that an entry falls in a stretch, in order; ``FaultError`` if they are too many to work out."""
    found = [occurrence for series in _series(events, stretch) for occurrence in effort.of(series, stretch)]
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


def _work(series: Sequence[Event], stretch: Stretch) -> float:
    """What it takes to follow a series, in millionths of a second."""
    event = series[0]
    if not event.recurs:
        return 0
    named = _CHANGED * (len(series) - 1) + _LISTED * (len(event.added) + len(event.left_out))
    if event.rule is None:
        return named
    return named + event.rule.cost(stretch.instant(event.start), opens(series, stretch), stretch.closes)
