"""The time zones that everybody knows by name: those of the time zone database, and as Windows calls them."""

from __future__ import annotations

from datetime import UTC
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo


@lru_cache(maxsize=256)
def known_zone(name: str) -> tzinfo | None:
    """The zone of a name; None where nobody knows it."""
    return next((zone for each in _names(name) if (zone := _zone(each))), None)


def _names(name: str) -> Iterator[str]:
    """What a zone may be called: after a slash, libraries put names of their own before the one everybody knows."""
    if not name.startswith("/"):
        yield name
        return
    parts = name.strip("/").split("/")
    yield from ("/".join(parts[-count:]) for count in (3, 2, 1))


def _zone(name: str) -> tzinfo | None:
    if name.upper() in ("UTC", "GMT", "Z"):
        return UTC
    return _of_database(name) or _of_windows(name)


def _of_database(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def _of_windows(name: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return _of_database(WINDOWS_TO_OLSON[name]) if name in WINDOWS_TO_OLSON else None
