"""What people write under "result" and "done on", understood: done, begun, not yet, how much, and on what day."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal

from pydantic_core import PydanticCustomError

from scheduler.messages import LANGUAGES, say
from scheduler.scenario.grammar import Day, Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.status.worklist import Cell, Row

State = Literal["done", "begun", "not"]

SIGNS: dict[State, tuple[str, ...]] = {
    "done": ("x", "v", "✓", "✔", "☑", "☒", "√", "✅", "1"),
    "not": ("0", "-", "–", "—", "☐", "❌"),
    "begun": (),
}
"""Whole answers that are no words."""

MARGIN = timedelta(days=60)
"""As far around the plan's days a day without its year is looked for."""

EPOCH, LAST_SERIAL = date(1899, 12, 30), 100_000
"""The day from which spreadsheets count days, and a number of them that is no day of any plan."""

_PERCENT = re.compile(r"(\d{1,3})(?:[.,]\d+)?\s*%")
_NUMBER = re.compile(r"(?<![\w/.-])\d")
_STOPS = " .,;:!()"
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?(?!\d)")
_SHORT_YEAR = re.compile(r"(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})(?!\d)")


class UnclearError(Exception):
    """What is written in a cell cannot be understood; the catalogue entry that says why."""

    def __init__(self, cell: Cell, key: str) -> None:
        self.cell = cell
        self.key = key


@dataclass(frozen=True)
class Said:
    """What is said of one task; ``percent`` is how much is done of what has begun, ``on`` the day it was done.

    ``at`` is the instant it was done, by the clock of its unit, where that is known.
    """

    state: State
    percent: int | None = None
    on: date | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class Reader:
    """Reads rows; a day without its year is the one in or near the plan's own days."""

    first: date
    last: date

    def read(self, row: Row) -> Said:
        """What a row says; ``UnclearError`` names the cell that cannot be understood."""
        said, on = self._result(row.result), self._day(row.done)
        days = {day for day in (said.on if said else None, on) if day}
        if len(days) > 1:
            raise UnclearError(row.done, "status_two_days")
        day = next(iter(days), None)
        if said is None or said.state == "done":
            return Said("done", on=day)
        if day is not None:
            raise UnclearError(row.done, "status_day_but_not_done")
        return said

    def _result(self, cell: Cell) -> Said | None:
        """What the result alone says; None if nothing."""
        value = cell.value
        if cell.is_empty:
            return None
        if isinstance(value, bool):
            return Said("done" if value else "not")
        if isinstance(value, int | float):
            return _of_number(cell, value)
        if isinstance(value, date):
            return Said("done", on=value.date() if isinstance(value, datetime) else value)
        if isinstance(value, str):
            return self._of_text(cell, value)
        raise UnclearError(cell, "status_result_unclear")

    def _of_text(self, cell: Cell, text: str) -> Said:
        """A day alone is the day it was done; else there is a phrase, or how much is done, and perhaps a day."""
        words = " ".join(unicodedata.normalize("NFC", text).casefold().split())
        rest, days = self._apart(words)
        on = self._near(cell, days) if days else None
        if on and not rest:
            return Said("done", on=on)
        state, percent = _state(rest), _percent(rest)
        if percent is not None and state != "not":
            state = "done" if percent == 100 else "begun"
        if state is None:
            raise UnclearError(cell, "status_result_unclear")
        if on and state != "done":
            raise UnclearError(cell, "status_day_but_not_done")
        return Said(state, percent if state == "begun" else None, on)

    def _apart(self, words: str) -> tuple[str, list[date]]:
        """A text without the day in it, and what day that may be: all of the text, its end, or what looks like one."""
        for start in (0, *(found.start() for found in _NUMBER.finditer(words))):
            if days := self._days(words[start:]):
                return words[:start].strip(_STOPS), days
        dated = _DATE.search(words)
        if dated is None:
            return words.strip(_STOPS), []
        return _DATE.sub(" ", words).strip(_STOPS), self._days(dated[0]) or [date.max]  # no day of any plan

    def _day(self, cell: Cell) -> date | None:
        value = cell.value
        if cell.is_empty:
            return None
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, str):
            return self._near(cell, self._days(value))
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < LAST_SERIAL:
            return self._near(cell, [EPOCH + timedelta(days=int(value))])
        raise UnclearError(cell, "status_day_unclear")

    def _days(self, text: str) -> list[date]:
        """The days that a text may mean: as the scenario's own language reads it, or with a year or its century added.

        A day that is stated in full is meant, wherever it lies.
        """
        if stated := _stated(text):
            return [stated]
        short = _SHORT_YEAR.sub(r"\g<1>20\2", text)
        years = range(self.first.year - 1, self.last.year + 2)
        written = [short] if short != text else [f"{text}/{year}" for year in years]
        return [day for day in map(_stated, written) if day]

    def _near(self, cell: Cell, days: Sequence[date]) -> date:
        """The one of some days that lies in or near the plan's own."""
        near = [day for day in days if self.first - MARGIN <= day <= self.last + MARGIN]
        if len(near) != 1:
            raise UnclearError(cell, "status_day_unclear")
        return near[0]


def _of_number(cell: Cell, value: float) -> Said:
    """How much is done: of 1, or of 100."""
    percent = round(value * 100) if cell.percent or 0 < value <= 1 else round(value)
    if not 0 <= percent <= 100:
        raise UnclearError(cell, "status_result_unclear")
    return Said("done" if percent == 100 else "begun" if percent else "not", percent if 0 < percent < 100 else None)


def _stated(text: str) -> date | None:
    """The day of a date or a moment that is written in full."""
    for kind in (Day, Moment):
        try:
            read = kind.read(text)
        except PydanticCustomError:
            continue
        return read.day.date if isinstance(read, Moment) else read.date
    return None


def _percent(words: str) -> int | None:
    found = _PERCENT.search(words)
    return int(found[1]) if found and int(found[1]) <= 100 else None


def _state(words: str) -> State | None:
    """What the phrases of any language in a text agree on; None if there is none, or if they do not."""
    for state, signs in SIGNS.items():
        if words in signs:
            return state
    states: set[State] = set()
    for phrase, state in _phrases():
        pattern = rf"(?<!\w){re.escape(phrase)}(?!\w)"
        if re.search(pattern, words):
            states.add(state)
            words = re.sub(pattern, " ", words)
    return states.pop() if len(states) == 1 else None


@cache
def _phrases() -> tuple[tuple[str, State], ...]:
    """The phrases of all languages, the longest first."""
    states: tuple[State, ...] = ("done", "begun", "not")
    found = {
        phrase.strip(): state
        for language in LANGUAGES
        for state in states
        for phrase in say(language, f"status.phrases_{state}").split(",")
    }
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
