"""How many people each group sends, from which unit or to which site, and how many that makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.facts.conferences import site_name
from scheduler.scenario.seats import open_ended

if TYPE_CHECKING:
    from scheduler.facts.planned import Planned


@dataclass(frozen=True)
class GroupSeats:
    """The seats of one group; ``shares`` names units or sites, ``inside`` the group that counts them already.

    Of an ``open_ended`` group more people may come: nobody has said how many.
    """

    name: str
    kind: str
    posts: tuple[str, ...]
    condition: str | None
    inside: str | None
    shares: tuple[tuple[str, int], ...]
    open_ended: bool = False

    @property
    def total(self) -> int:
        """All its people."""
        return sum(people for _, people in self.shares)

    @property
    def each(self) -> int | None:
        """The number every share has, if there are several and they are equal."""
        numbers = {people for _, people in self.shares}
        return numbers.pop() if len(numbers) == 1 and len(self.shares) > 1 else None


@dataclass(frozen=True)
class HeadCount:
    """How many people come: seated between ``at_least`` and ``at_most`` (overlaps apart), and others.

    More may come if it is ``open_ended``.
    """

    at_least: int
    at_most: int
    others: int
    open_ended: bool = False


def groups(planned: Planned, conference: str) -> tuple[GroupSeats, ...]:
    """The groups of a conference in the order of the plan (its order of protocol)."""
    given = planned.scenario.conferences[conference]
    rows = []
    for name, numbers in planned.plan.conferences[conference].seats.items():
        group = given.delegates[name]
        inside = given.delegates[group.inside].name if group.inside else None
        shares = tuple((_share_name(planned, conference, name, key), people) for key, people in numbers.items())
        more = open_ended(given, name)
        rows.append(GroupSeats(group.name, group.kind, group.posts, group.condition, inside, shares, more))
    return tuple(rows)


def head_count(planned: Planned, conference: str) -> HeadCount:
    """How many come in all; people whom several groups count may be one and the same."""
    seats = planned.plan.conferences[conference].seats
    counted = planned.resolved.counted_groups(conference)
    totals = {name: sum(seats.get(name, {}).values()) for name in counted}
    seated = sum(people for name, people in totals.items() if counted[name].seated)
    given = planned.scenario.conferences[conference]
    overlaps = [overlap.people for overlap in given.overlaps]
    least = seated - sum(count.at_most or 0 for count in overlaps)
    most = seated - sum(count.at_least for count in overlaps)
    return HeadCount(least, most, sum(totals.values()) - seated, any(open_ended(given, name) for name in counted))


def _share_name(planned: Planned, conference: str, group: str, key: str) -> str:
    given = planned.scenario.conferences[conference]
    if key in given.sites:
        return site_name(planned, conference, key)
    return given.delegates[group].name if key == group else planned.name(key)
