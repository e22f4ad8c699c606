"""One voice for all reports: sentences in the planner's language, in which no name can become structure.

A voice knows its language and how foreign text is quoted in what is being written (``escape`` in Markdown,
``one_line`` on a terminal). What it returns is ``Markup``: text that is safe where it goes. Everything that
builds a report takes ``Markup`` only, so that a name which was never quoted does not pass the type checker.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.messages import formats, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime


class Markup(str):
    """Text that is already safe in the format being written."""

    __slots__ = ()


def capital(text: Markup) -> Markup:
    """A phrase as it stands at the beginning of a cell."""
    return Markup(text[:1].upper() + text[1:])


@dataclass(frozen=True)
class Voice:
    """A language and a way to quote; ``zones`` says whether times name their zone."""

    language: str
    quote: Callable[[str], str]
    zones: bool = False

    def text(self, raw: str) -> Markup:
        """Foreign text, quoted once."""
        return raw if isinstance(raw, Markup) else Markup(self.quote(raw))

    def say(self, key: str, **values: str | int) -> Markup:
        """A sentence of the catalogues with its values quoted."""
        safe = {name: self.text(value) if isinstance(value, str) else value for name, value in values.items()}
        return Markup(say(self.language, key, **safe))

    def listing(self, items: Iterable[str]) -> Markup:
        """Several things in one phrase: A, B và C."""
        return Markup(formats.listing(self.language, [self.text(item) for item in items]))

    def joined(self, separator: str, items: Iterable[Markup | None]) -> Markup:
        """Several phrases behind one another; empty ones and None are left out."""
        return Markup(separator.join(item for item in items if item))

    def count(self, unit: str, value: int) -> Markup:
        """A number with its unit."""
        return Markup(formats.quantity(self.language, unit, value))

    def number(self, value: int) -> Markup:
        """A whole number."""
        return Markup(formats.number(self.language, value))

    def duration(self, minutes: int) -> Markup:
        """A length of time."""
        return Markup(formats.duration(self.language, minutes))

    def clock(self, when: datetime) -> Markup:
        """A time of day for sentences."""
        return Markup(formats.clock_in_prose(self.language, when))

    def day(self, when: date) -> Markup:
        """A date for tables."""
        return Markup(formats.day(self.language, when))

    def weekday(self, when: date) -> Markup:
        """The day of the week."""
        return Markup(say(self.language, f"formats.weekday_{when.weekday()}"))

    def moment(self, when: datetime) -> Markup:
        """An instant for tables."""
        return self.zoned(formats.moment(self.language, when), when)

    def prose(self, when: datetime) -> Markup:
        """An instant for sentences."""
        return self.zoned(formats.moment_in_prose(self.language, when), when)

    def span(self, start: datetime, end: datetime) -> Markup:
        """A span of time for tables."""
        return self.zoned(formats.span(self.language, start, end), start)

    def span_in_prose(self, start: datetime, end: datetime) -> Markup:
        """A span of time for sentences."""
        return self.zoned(formats.span_in_prose(self.language, start, end), start)

    def zoned(self, time: str, when: datetime) -> Markup:
        """A time already in words, with its zone where clocks differ."""
        if not self.zones:
            return Markup(time)
        return Markup(say(self.language, "formats.zone", time=time, zone=formats.zone(when)))
