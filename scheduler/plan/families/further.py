"""Families of decisions without records of their own: a plan keeps them by family and key."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from scheduler.plan.families.family import Family

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scheduler.plan.families.family import Key, Value
    from scheduler.plan.records import Further, Plan
    from scheduler.scenario.resolved import Resolved

KEY_JOINT = " + "


class FurtherFamily(Family):
    """A kind of decision that lands in a plan without any record being made for it."""

    @abstractmethod
    def wanted(self, resolved: Resolved, plan: Plan) -> Iterable[Key]:
        """The key of every decision that a plan must have made."""

    def read(self, plan: Plan) -> dict[Key, Value]:
        """All decisions of this family in a plan."""
        return {tuple(key.split(KEY_JOINT)): value for key, value in plan.further.get(self.name, {}).items()}

    def written(self, decisions: Mapping[Key, Value]) -> dict[str, Further]:
        """The decisions as a plan keeps them; instants are none of them."""
        found: dict[str, Further] = {}
        for key, value in decisions.items():
            if isinstance(value, tuple):
                found[KEY_JOINT.join(key)] = tuple(each for each in value if each is not None)
            else:
                assert value is None or isinstance(value, str | int)
                found[KEY_JOINT.join(key)] = value
        return found
