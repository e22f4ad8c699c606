"""Lags on a working axis, as tables over the grain at which the first thing ends: the model's side alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.working.grid_days import MaskDays


def least_starts(lag: Lag, days: MaskDays) -> Iterator[tuple[str, Callable[[int], int]]]:
    """The least positions on the follower's axis, each as a named table over the end before it."""
    mask, minutes = days.mask, days.days.grid.minutes
    least = lag.at_least.minutes // minutes if lag.at_least else 0
    if lag.time == "working":
        yield f"working lag {least}", lambda end: mask.count_before(end) + least
    else:
        yield f"elapsed lag {least}", lambda end: mask.count_before(end + least)
    if lag.working_days:
        count = lag.working_days
        yield f"days lag {count}", lambda end: mask.count_before(_after_working_days(days, end, count))


def greatest_starts(lag: Lag, days: MaskDays) -> Iterator[tuple[str, Callable[[int], int]]]:
    """The greatest positions on the follower's axis, each as a named table over the end before it."""
    mask, minutes = days.mask, days.days.grid.minutes
    if lag.at_most is not None:
        most = lag.at_most.minutes // minutes
        if lag.time == "working":
            yield f"greatest working lag {most}", lambda end: mask.count_before(end) + most
        else:
            yield f"greatest elapsed lag {most}", lambda end: mask.count_before(end + most + 1) - 1
    if lag.at_most_working_days is not None:
        count = lag.at_most_working_days
        yield f"greatest days lag {count}", lambda end: mask.count_before(_end_of_day(days, end, count)) - 1


def _after_working_days(days: MaskDays, end: int, count: int) -> int:
    """The first grain of the day after the ``count``-th working day from the day of ``end`` on, that one included."""
    done = days.counts[days.days.number_at(end)] + count
    if done > len(days.working):
        return days.days.grid.count
    return days.days.bounds[days.working[done - 1] + 1]


def _end_of_day(days: MaskDays, end: int, count: int) -> int:
    number = days.after(days.days.number_at(end), count)
    return days.days.grid.count if number is None else days.days.bounds[number + 1]
