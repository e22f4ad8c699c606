"""Working time on the grid: for each grain whether it is worked, and the maps that follow by counting."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scheduler.scenario.working.grains import Grid
    from scheduler.scenario.working.shift import Shift


@dataclass(frozen=True)
class Mask:
    """Which grains of a grid are worked: ``working[g]`` is 1 or 0.

    The worked grains in order are the *working axis*: position w is the w-th of them, counted from 0. Work
    on positions w to w + d - 1 begins at grain ``start(w)`` and ends at grain ``end(w + d)``. Masks with the
    same grains are equal, so that they can share one axis.
    """

    grid: Grid
    working: bytes = field(repr=False)

    @classmethod
    def of(cls, grid: Grid, shifts: Iterable[Shift]) -> Mask:
        """Mark the grains that lie wholly inside a shift; shifts may reach past the grid."""
        working = bytearray(grid.count)
        opens, closes = grid.instant(0), grid.instant(grid.count)
        for shift in shifts:
            if shift.end <= opens or closes <= shift.start:
                continue
            first, after = max(grid.ceil(shift.start), 0), min(grid.floor(shift.end), grid.count)
            if first < after:
                working[first:after] = b"\x01" * (after - first)
        return cls(grid, bytes(working))

    @cached_property
    def positions(self) -> tuple[int, ...]:
        """The grain of each position on the working axis."""
        return tuple(compress(range(self.grid.count), self.working))

    @cached_property
    def before(self) -> tuple[int, ...]:
        """For each grain, and for the end of the grid, the number of worked grains before it."""
        return tuple(accumulate(self.working, initial=0))

    def start(self, position: int) -> int:
        """Give the grain at which work from ``position`` begins, 0 <= position < number of worked grains."""
        if position < 0:
            raise IndexError(f"work cannot begin at position {position}")
        return self.positions[position]

    def end(self, position: int) -> int:
        """Give the grain at which work up to ``position`` ends, 1 <= position <= number of worked grains.

        The end of Friday, not the start of Monday: one past the last worked grain.
        """
        if position < 1:
            raise IndexError(f"work cannot end at position {position}")
        return self.positions[position - 1] + 1

    def count_before(self, grain: int) -> int:
        """Count the worked grains before any grain, also one off the grid."""
        return self.before[min(max(grain, 0), self.grid.count)]


def shared_masks(grid: Grid, shifts: Mapping[str, tuple[Shift, ...]]) -> dict[str, Mask]:
    """Build the mask of each name; names whose masks are equal get one and the same object."""
    masks: dict[Mask, Mask] = {}
    built: dict[tuple[Shift, ...], Mask] = {}
    for periods in shifts.values():
        if periods not in built:
            mask = Mask.of(grid, periods)
            built[periods] = masks.setdefault(mask, mask)
    return {name: built[periods] for name, periods in shifts.items()}
