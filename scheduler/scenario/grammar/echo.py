"""How a text was read, to be told back to the planner in any language."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from scheduler.messages import formats, say

if TYPE_CHECKING:
    from collections.abc import Mapping

EchoValue: TypeAlias = "str | date | Echo | tuple[Echo, ...]"


@dataclass(frozen=True)
class Echo:
    """A sentence of the catalogue ``readings`` and its values, which may be dates, sentences or lists of sentences."""

    key: str
    values: Mapping[str, EchoValue] = field(default_factory=dict, hash=False)

    def sentence(self, language: str) -> str:
        """Render in a language."""
        values = {name: _rendered(value, language) for name, value in self.values.items()}
        return say(language, f"readings.{self.key}", **values)


def _rendered(value: EchoValue, language: str) -> str:
    if isinstance(value, tuple):
        return ", ".join(part.sentence(language) for part in value)
    if isinstance(value, date):
        return formats.day_in_prose(language, value)
    return value.sentence(language) if isinstance(value, Echo) else value


def weekday_echo(weekday: int) -> Echo:
    """Name a weekday, Monday being 0."""
    return Echo(f"weekday_{weekday}")
