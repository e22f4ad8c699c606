"""Lags on a working axis, as tables over the grain at which the first thing ends: the model's side alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scheduler.model.days_around import WorkingDays
    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.working.masks import Mask


@dataclass(frozen=True)
class StartLimit:
    """A limit on the follower's position: a table over the grain at which the first thing ends.

    If it is a plain sum on an axis that both share, ``more`` is what to add to the position of the end.
    """

    name: str
    table: Callable[[int], int]
    more: int | None = None


def least_starts(lag: Lag, mask: Mask, days: WorkingDays) -> Iterator[StartLimit]:
    """The least positions of the follower that a lag allows."""
    least = lag.at_least.minutes // mask.grid.minutes if lag.at_least else 0
    if lag.time == "working":
        yield StartLimit(f"working lag {least}", lambda end: mask.count_before(end) + least, least)
    else:
        yield StartLimit(f"elapsed lag {least}", lambda end: mask.count_before(end + least))
    if lag.working_days:
        count = lag.working_days
        yield StartLimit(f"days lag {count}", lambda end: mask.count_before(_after(days, end, count)))


def greatest_starts(lag: Lag, mask: Mask, days: WorkingDays) -> Iterator[StartLimit]:
    """The greatest positions of the follower that a lag allows."""
    if lag.at_most is not None:
        most = lag.at_most.minutes // mask.grid.minutes
        if lag.time == "working":
            yield StartLimit(f"greatest working lag {most}", lambda end: mask.count_before(end) + most, most)
        else:
            yield StartLimit(f"greatest elapsed lag {most}", lambda end: mask.count_before(end + most + 1) - 1)
    if lag.at_most_working_days is not None:
        count = lag.at_most_working_days + 1
        yield StartLimit(f"greatest days lag {count}", lambda end: mask.count_before(_after(days, end, count)) - 1)


def _after(days: WorkingDays, end: int, count: int) -> int:
    """The first grain of the day after the ``count``-th working day from the day of ``end`` on, that one included."""
    around = days.around
    return around.first_grain(days.nth(days.worked_before(around.number_of_end(end)) + count - 1) + 1)
