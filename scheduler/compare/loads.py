"""How much each unit works day by day, or week by week, under each plan."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.facts import load
from scheduler.messages.sorting import alphabetical

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from scheduler.facts import Planned

MOST_DAYS = 12
"""As many days stand beside one another; more are summed by week."""


@dataclass(frozen=True)
class UnitLoad:
    """The working minutes of one unit: a row for each plan, in it a number for each period."""

    unit: str
    minutes: tuple[tuple[int, ...], ...]

    @property
    def differs(self) -> bool:
        """Whether the plans load it differently."""
        return any(row != self.minutes[0] for row in self.minutes)


@dataclass(frozen=True)
class Loads:
    """Periods (days, or the Mondays of weeks) and every unit that works in some plan."""

    weekly: bool
    periods: tuple[date, ...]
    units: tuple[UnitLoad, ...]


def loads(plans: Sequence[Planned]) -> Loads:
    """The load of each unit, units in alphabetical order of their names."""
    daily = [load(planned) for planned in plans]
    days = sorted({day for minutes in daily for _, day in minutes})
    weekly = len(days) > MOST_DAYS
    summed = [_summed(minutes, weekly=weekly) for minutes in daily]
    periods = tuple(sorted({period for minutes in summed for _, period in minutes}))
    names = {unit: planned.name(unit) for planned, minutes in zip(plans, daily, strict=True) for unit, _ in minutes}
    units = sorted(names, key=lambda unit: (alphabetical(names[unit]), unit))
    return Loads(
        weekly,
        periods,
        tuple(
            UnitLoad(unit, tuple(tuple(minutes.get((unit, period), 0) for period in periods) for minutes in summed))
            for unit in units
        ),
    )


def _summed(minutes: Mapping[tuple[str, date], int], *, weekly: bool) -> dict[tuple[str, date], int]:
    found: dict[tuple[str, date], int] = defaultdict(int)
    for (unit, day), worked in minutes.items():
        found[unit, day - timedelta(days=day.weekday()) if weekly else day] += worked
    return dict(found)
