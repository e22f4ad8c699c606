"""How many people: ranges, their sums, and what they come to at a conference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.scenario.nouns import Conference, Count, Group, Overlap
    from scheduler.scenario.resolved import Resolved

SEATED = ("delegate", "guest")


@dataclass(frozen=True)
class Range:
    """From so many people to so many; no upper end where ``at_most`` is None."""

    at_least: int = 0
    at_most: int | None = 0

    @classmethod
    def of(cls, count: Count) -> Range:
        """The range a planner wrote."""
        return cls(count.at_least, count.at_most)

    def __add__(self, other: Range) -> Range:
        most = None if self.at_most is None or other.at_most is None else self.at_most + other.at_most
        return Range(self.at_least + other.at_least, most)

    def __sub__(self, others: Range) -> Range:
        """The people without so many of them; never fewer than none."""
        least = 0 if others.at_most is None else max(0, self.at_least - others.at_most)
        return Range(least, None if self.at_most is None else max(0, self.at_most - others.at_least))

    def __and__(self, other: Range) -> Range | None:
        """The numbers in both ranges; None if there are none."""
        ends = [end for end in (self.at_most, other.at_most) if end is not None]
        both = Range(max(self.at_least, other.at_least), min(ends, default=None))
        return None if both.at_most is not None and both.at_most < both.at_least else both

    def times(self, number: int) -> Range:
        """So many from each of a number of units."""
        return Range(number * self.at_least, None if self.at_most is None else number * self.at_most)

    def __str__(self) -> str:
        if self.at_most is None:
            return f"{self.at_least}+"
        return str(self.at_least) if self.at_least == self.at_most else f"{self.at_least}-{self.at_most}"


def total(ranges: Iterable[Range]) -> Range:
    """The sum of ranges."""
    return sum(ranges, Range())


def group_size(resolved: Resolved, group: Group) -> Range:
    """How many people a group is: the number given, else so many from each of its units."""
    if group.count is not None or group.of is None:
        return Range.of(group.count) if group.count else Range()
    return Range.of(group.each).times(len(resolved.members(group.of)))


def people_of_kinds(resolved: Resolved, conference: str, kinds: Iterable[str]) -> Range:
    """How many people of some kinds a conference counts, each once as far as its overlaps are stated."""
    counted = counted_groups(resolved, conference, kinds)
    twice = total(Range.of(overlap.people) for overlap in overlaps(resolved.conference(conference), counted))
    return total(group_size(resolved, group) for group in counted.values()) - twice


def counted_groups(resolved: Resolved, conference: str, kinds: Iterable[str]) -> dict[str, Group]:
    """The groups of some kinds that are not inside another."""
    wanted = tuple(kinds)
    return {name: group for name, group in resolved.counted_groups(conference).items() if group.kind in wanted}


def overlaps(conference: Conference, groups: Iterable[str]) -> list[Overlap]:
    """The overlaps that lie wholly within some groups."""
    among = set(groups)
    return [overlap for overlap in conference.overlaps if among.issuperset(overlap.groups)]
