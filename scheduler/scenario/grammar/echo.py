"""How a text was read, to be told back to the planner in any language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scheduler.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime


@dataclass(frozen=True)
class Echo:
    """A sentence of the catalogue ``readings`` and its values, which may be sentences or lists of them."""

    key: str
    values: Mapping[str, str | Echo | tuple[Echo, ...]] = field(default_factory=dict, hash=False)

    def sentence(self, language: str) -> str:
        """Render in a language."""
        values = {name: _rendered(value, language) for name, value in self.values.items()}
        return say(language, f"readings.{self.key}", **values)


def _rendered(value: str | Echo | tuple[Echo, ...], language: str) -> str:
    if isinstance(value, tuple):
        return ", ".join(part.sentence(language) for part in value)
    return value.sentence(language) if isinstance(value, Echo) else value


def weekday_echo(weekday: int) -> Echo:
    """Name a weekday, Monday being 0."""
    return Echo(f"weekday_{weekday}")


def printed_moment(moment: datetime) -> str:
    """A moment for a table or an error, in no language: 08:00 28/8/2020."""
    return f"{moment:%H:%M} {printed(moment)}"


def printed(day: date) -> str:
    """A date as offices print it: day first, days under 10 and months 1 and 2 padded."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
