"""Days of the week: mon-fri, thứ hai - thứ sáu, sat,sun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from scheduler.scenario.grammar.echo import Echo, weekday_echo
from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.neutral import WEEKDAY, dates
from scheduler.scenario.grammar.words import WEEKDAYS
from scheduler.scenario.grammar.written import Written

RUN = re.compile(rf"(?:FROM )?(?P<first>{WEEKDAY})(?:\.\.(?P<last>{WEEKDAY}))?")


@dataclass(frozen=True)
class Weekdays(Written):
    """Days of the week, as mon-fri, sat,sun or thứ hai - thứ sáu.

    ``days`` counts from Monday = 0, ascending, each once; a run may pass Sunday (fri-mon).
    """

    examples: ClassVar = ("mon-fri", "sat,sun", "thứ hai - thứ sáu", "T2-T6", "chủ nhật")

    days: tuple[int, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "days", tuple(sorted(set(self.days))))

    @classmethod
    def read(cls, text: str) -> Self:
        """Read days and runs of days, separated by commas."""
        runs = [RUN.fullmatch(dates(part)) for part in text.split(",")]
        found = [_run(run["first"], run["last"] or run["first"]) for run in runs if run]
        if len(found) < len(runs):
            raise wrong("weekdays_not_understood", text=text)
        return cls(tuple(day for days in found for day in days))

    def __str__(self) -> str:
        return ",".join(_run_text(run) for run in _runs(self.days))

    def echo(self) -> Echo:
        """Tell how the text was read."""
        return Echo("weekdays", {"days": tuple(weekday_echo(day) for day in self.days)})


def _run(first: str, last: str) -> list[int]:
    start, end = WEEKDAYS.index(first), WEEKDAYS.index(last)
    return [(start + step) % 7 for step in range((end - start) % 7 + 1)]


def _runs(days: tuple[int, ...]) -> list[list[int]]:
    """Consecutive days together: (0, 1, 2, 6) -> [[0, 1, 2], [6]]."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _run_text(run: list[int]) -> str:
    names = [WEEKDAYS[day].lower() for day in run]
    return f"{names[0]}-{names[-1]}" if len(names) > 2 else ",".join(names)
