"""One stretch of working time, and what goes wrong when time is asked for that nobody has described."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

Convention = Literal["difference", "clear"]
"""How "n working days before" is counted: ``difference`` sends on Tuesday for Friday when n is 3 (Friday less
three); ``clear`` sends on Monday, so that n whole working days lie strictly between."""

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Shift(NamedTuple):
    """Work goes on from ``start`` up to ``end``: two aware instants in UTC, ``start`` before ``end``."""

    start: datetime
    end: datetime


class CalendarRangeError(ValueError):
    """A count ran past the days that a calendar was worked out for."""
