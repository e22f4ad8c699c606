"""Small scenarios from plain maps: one office, a few days in June 2024, half hours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario
from scheduler.scenario.resolved import Resolved

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST, LAST = "2024-06-06", "2024-06-09"
"""Thursday to Sunday."""

_OFFICE = {"mon-fri": ["08:00-12:00", "13:00-17:00"]}


def tiny(**rooms: Any) -> Resolved:
    """A scenario in normal form: the unit ``office`` works Monday to Friday, 08:00-12:00 and 13:00-17:00.

    ``rooms`` are the scenario's own keys and replace these defaults; what ``units`` and ``calendars`` say is
    added to the office's.
    """
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


def instant(text: str) -> datetime:
    """An instant in UTC, the zone of small scenarios unless they say otherwise: ``2024-06-06 09:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def instants(resolved: Resolved, minutes: int = 0) -> Sequence[datetime]:
    """Every grain of the horizon at which something of so many minutes may start."""
    step = timedelta(minutes=resolved.grain)
    room = resolved.closes - resolved.opens - timedelta(minutes=minutes)
    return [resolved.opens + step * number for number in range(room // step + 1)]
