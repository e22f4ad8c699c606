"""Which offset from universal time holds in a zone, from when on: what a calendar file must tell its reader.

Calendar programs disagree on whom to believe, the file or their own tables, so the file says exactly what the
tables say. It uses recurrence rules, not lists of dates, which some programs ignore; where no rule holds for
all the years concerned, each change is written by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from scheduler.calendars.zones.posix import Footer, Summer, Yearly, footer

if TYPE_CHECKING:
    from collections.abc import Iterator

EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)

Kind = Literal["STANDARD", "DAYLIGHT"]


@dataclass(frozen=True)
class Observance:
    """From ``onset`` (local, by the offset before it), and every year again where there is a ``rule``."""

    kind: Kind
    onset: datetime
    offset_from: timedelta
    offset_to: timedelta
    name: str
    rule: dict[str, object] | None = None


@cache
def observances(key: str, first_year: int, last_year: int) -> tuple[Observance, ...]:
    """What holds in a zone in some years, and a year either side of them."""
    zone = ZoneInfo(key)
    opens = datetime(first_year - 1, 1, 1, tzinfo=UTC)
    closes = datetime(last_year + 2, 1, 1, tzinfo=UTC)
    changes = tuple(_changes(zone, opens, closes))
    offsets = tuple((change, _offset(zone, change)) for change in changes)
    return _by_rule(footer(key), range(first_year - 1, last_year + 2), offsets) or tuple(
        _single(zone, change) for change in (_change_before(zone, opens), *changes)
    )


def _by_rule(
    standing: Footer | None, years: range, changes: tuple[tuple[datetime, timedelta], ...]
) -> tuple[Observance, ...]:
    """Two rules that bring about just these changes; nothing where the standing rule does not."""
    if standing is None or standing.summer is None or not standing.summer.representable:
        return ()
    summer = standing.summer
    if _onsets(standing, summer, years) != changes:
        return ()
    return (
        _yearly(summer.ends, years[0], summer.offset, standing),
        _yearly(summer.begins, years[0], standing.offset, summer),
    )


def _changes(zone: ZoneInfo, opens: datetime, closes: datetime) -> Iterator[datetime]:
    """Every instant in a stretch of time at which a zone's offset changes."""
    day = opens
    while day < closes:
        if _offset(zone, day) != _offset(zone, day + _DAY):
            yield _change_within(zone, day)
        day += _DAY


def _change_within(zone: ZoneInfo, day: datetime) -> datetime:
    """The first instant of the new offset in the 24 hours from ``day``, to the second."""
    before, after = day, day + _DAY
    while after - before > _SECOND:
        middle = (before + (after - before) // 2).replace(microsecond=0)
        if _offset(zone, middle) == _offset(zone, day):
            before = middle
        else:
            after = middle
    return after


def _change_before(zone: ZoneInfo, opens: datetime) -> datetime:
    """The latest change before an instant; the earliest time considered if there is none."""
    day = opens
    while day > EARLIEST:
        day -= _DAY
        if _offset(zone, day) != _offset(zone, day + _DAY):
            return _change_within(zone, day)
    return EARLIEST


def _offset(zone: ZoneInfo, instant: datetime) -> timedelta:
    offset = instant.astimezone(zone).utcoffset()
    assert offset is not None
    return offset


def _onsets(standing: Footer, summer: Summer, years: range) -> tuple[tuple[datetime, timedelta], ...]:
    """When a standing rule would change the offset, in universal time and in order, and to what."""
    local = [(summer.begins.on(year), standing.offset, summer.offset) for year in years]
    local += [(summer.ends.on(year), summer.offset, standing.offset) for year in years]
    return tuple(sorted(((onset - before).replace(tzinfo=UTC), after) for onset, before, after in local))


def _yearly(yearly: Yearly, year: int, before: timedelta, after: Footer | Summer) -> Observance:
    kind: Kind = "DAYLIGHT" if after.offset > before else "STANDARD"
    return Observance(kind, yearly.on(year), before, after.offset, after.name, yearly.rule)


def _single(zone: ZoneInfo, change: datetime) -> Observance:
    before, after = _offset(zone, change - _SECOND), change.astimezone(zone)
    kind: Kind = "DAYLIGHT" if after.dst() else "STANDARD"
    onset = (change + before).replace(tzinfo=None)
    return Observance(kind, onset, before, _offset(zone, change), after.tzname() or zone.key)
