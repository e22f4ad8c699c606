"""A day of any year: 01/10, 31 tháng 3."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import ClassVar, Self

from scheduler.scenario.grammar.echo import Echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.neutral import dates
from scheduler.scenario.grammar.written import Written

LEAP_YEAR = 2000


@dataclass(frozen=True, order=True)
class DayMonth(Written):
    """A day of any year, the day first, as 01/10."""

    examples: ClassVar = ("01/10", "31/3")

    month: int
    day: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the day and the month, the day first."""
        match = re.fullmatch(r"(?:D )?(\d{1,2})/(\d{1,2})", dates(text))
        if not match:
            raise wrong("day_month_not_understood", text=text)
        day, month = int(match[1]), int(match[2])
        if not (1 <= month <= 12 and 1 <= day <= monthrange(LEAP_YEAR, month)[1]):
            raise wrong("day_month_impossible", text=text)
        return cls(month, day)

    def __str__(self) -> str:
        return f"{self.day:02}/{self.month:02}"

    def echo(self) -> Echo:
        """Tell how the text was read."""
        return Echo("day_month", {"day": str(self.day), "month": str(self.month)})
