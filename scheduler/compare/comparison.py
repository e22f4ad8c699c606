"""Plans side by side: all that is known about how they differ, in no language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.compare.differences import Difference, between, differences
from scheduler.compare.figures import Figure, figures, slack
from scheduler.compare.kinship import Kinship, Uncommon, kinship, uncommon
from scheduler.compare.loads import Loads, loads
from scheduler.compare.told import ToTell, to_tell
from scheduler.facts import Planned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.plan import Plan


@dataclass(frozen=True)
class Comparison:
    """Plans under names of which no two are alike; the first is the one that the others would take the place of."""

    names: tuple[str, ...]
    plans: tuple[Planned, ...]

    @cached_property
    def kinship(self) -> Kinship:
        """Whether the plans answer the same question."""
        return kinship(self.plans)

    @cached_property
    def uncommon(self) -> tuple[Uncommon, ...]:
        """The conferences and tasks that not all plans have."""
        return uncommon(self.plans)

    @cached_property
    def has_common_ground(self) -> bool:
        """Whether any two plans have a conference or a task together."""
        things = [thing for planned in self.plans for thing in (*planned.plan.conferences, *planned.plan.tasks)]
        return bool({thing for thing, count in Counter(things).items() if count > 1} - self._strangers)

    @cached_property
    def _strangers(self) -> frozenset[str]:
        """The ids that mean different things in different scenarios."""
        if self.kinship != "scenarios":
            return frozenset()
        return frozenset(each.id for each in self.uncommon if len({*each.names} - {None}) > 1)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The key figures."""
        return figures(self.plans)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Every decision on which the plans differ; what only shares an id is not compared."""
        found = differences([planned.plan for planned in self.plans])
        return tuple(each for each in found if each.subject not in self._strangers)

    @cached_property
    def loads(self) -> Loads:
        """The load of each unit over time."""
        return loads(self.plans)

    @cached_property
    def slack(self) -> Mapping[str, tuple[int | None, ...]]:
        """The organiser's time in reserve before each conference that is prepared in some plan, in minutes."""
        kept = [slack(planned) for planned in self.plans]
        conferences = dict.fromkeys(conference for each in kept for conference in each)
        shared = [conference for conference in conferences if conference not in self._strangers]
        rows = {conference: tuple(each.get(conference) for each in kept) for conference in shared}
        return {conference: row for conference, row in rows.items() if any(minutes is not None for minutes in row)}

    @cached_property
    def to_tell(self) -> tuple[ToTell, ...]:
        """Who must be told, for each plan after the first, if it took the place of the first."""
        return tuple(
            to_tell(self.plans[0], other, between(self.differences, 0, place))
            for place, other in enumerate(self.plans[1:], start=1)
        )


def compare(plans: Mapping[str, Plan]) -> Comparison:
    """Put plans side by side, each under its name; ``ValueError`` if they are fewer than two."""
    if len(plans) < 2:
        raise ValueError("a comparison needs two plans")
    return Comparison(tuple(plans), tuple(Planned(plan) for plan in plans.values()))
