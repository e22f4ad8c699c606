"""Small scenarios from plain maps: one office, a few days in June 2024, half hours."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario
from scheduler.scenario.resolved import Resolved

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

FIRST, LAST = "2024-06-06", "2024-06-09"
"""Thursday to Sunday."""

_OFFICE = {"mon-fri": ["08:00-12:00", "13:00-17:00"]}


def tiny(**rooms: Any) -> Resolved:
    """A scenario in normal form: the unit ``office`` works Monday to Friday, 08:00-12:00 and 13:00-17:00.

    ``rooms`` are the scenario's own keys and replace these defaults; what ``units`` and ``calendars`` say is
    added to the office's. The same words give the same scenario, so that its clock is worked out once.
    """
    key = repr(rooms)
    if key not in _known:
        _known[key] = _read(rooms)
    return _known[key]


_known: dict[str, Resolved] = {}


def _read(rooms: dict[str, Any]) -> Resolved:
    calendars = {"office": {"week": _OFFICE}, **rooms.pop("calendars", {})}
    units = {"office": {"name": "Office"}, **rooms.pop("units", {})}
    written = {
        "format": 1,
        "title": "Tiny",
        "as_of": FIRST,
        "horizon": {"from": FIRST, "to": LAST},
        "calendars": calendars,
        "units": units,
        **rooms,
    }
    return Resolved(expand(Scenario.model_validate(written)))


def meeting(**facts: Any) -> dict[str, Any]:
    """A conference of the office as a map: two hours, some day of the horizon, a hall to be found."""
    length = {} if "parts" in facts else {"duration": "2h"}
    when = {"within": {"from": FIRST, "to": LAST}}
    return {
        "name": "Meeting",
        "organiser": "office",
        "when": when,
        "sites": {"main": "to be found"},
        **length,
        **facts,
    }


FAR = {"far": {"name": "Far", "timezone": "Asia/Ho_Chi_Minh"}}
"""A place seven hours ahead of the office."""


def somewhere(random: Random) -> dict[str, Any]:
    """Facts of a meeting at the office or far away; the scenario needs ``places=FAR``."""
    return {"sites": {"main": {"halls": "to be found", **random.choice([{}, {"place": "far"}])}}}


def clocks(resolved: Resolved, conference: str, *texts: str) -> list[datetime]:
    """The instants at which the clock where a conference is held shows some times, on every day it might."""
    zone = resolved.zone_of_conference(conference)
    first, last = (instant.astimezone(zone).date() for instant in (resolved.opens, resolved.closes))
    return [
        datetime.combine(first + timedelta(days=number), time.fromisoformat(text), zone).astimezone(UTC)
        for number in range((last - first).days + 1)
        for text in texts
    ]


def instant(text: str) -> datetime:
    """An instant in UTC, the zone of small scenarios unless they say otherwise: ``2024-06-06 09:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def instants(resolved: Resolved, minutes: int = 0) -> Sequence[datetime]:
    """Every grain of the horizon at which something of so many minutes may start."""
    step = timedelta(minutes=resolved.grain)
    room = resolved.closes - resolved.opens - timedelta(minutes=minutes)
    return [resolved.opens + step * number for number in range(room // step + 1)]
