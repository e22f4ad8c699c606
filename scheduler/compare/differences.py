"""What plans decide differently: every decision, and what follows from decisions, on which they do not agree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from scheduler.plan.families import CONSEQUENCES, FAMILIES, Family, Key, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scheduler.plan import Plan
    from scheduler.plan.families import Decisions


class Nothing(Enum):
    """A plan that decides nothing here: it has no such conference or task, or does not hold it."""

    NOTHING = "nothing"


NOTHING = Nothing.NOTHING
Decided: TypeAlias = Value | Nothing


@dataclass(frozen=True)
class Difference:
    """One decision and what each plan makes of it, in the order of the plans; they do not all agree."""

    family: str
    key: Key
    values: tuple[Decided, ...]

    @property
    def subject(self) -> str:
        """The conference or task that it is about."""
        return self.key[0]

    @property
    def of_task(self) -> bool:
        """Whether that is a task."""
        return family_of(self.family).key[0] == "task"

    @property
    def all_who_decide_agree(self) -> bool:
        """Whether it is only that some plans decide nothing."""
        decided = [value for value in self.values if value is not NOTHING]
        return all(value == decided[0] for value in decided)


def family_of(name: str) -> Family:
    """A family of decisions, or of what follows from them."""
    return FAMILIES[name] if name in FAMILIES else CONSEQUENCES[name]


def differences(plans: Sequence[Plan]) -> tuple[Difference, ...]:
    """Every decision on which some plans differ, each once: family by family, keys in the order of the plans."""
    found: list[Difference] = []
    for name, family in (*FAMILIES.items(), *CONSEQUENCES.items()):
        told = [family.read(plan) for plan in plans]
        for key in dict.fromkeys(key for each in told for key in each):
            values: tuple[Decided, ...] = tuple(each.get(key, NOTHING) for each in told)
            if any(value != values[0] for value in values):
                found.append(Difference(name, key, values))
    return tuple(found)


def applied(decisions: Decisions, changes: Iterable[Difference], plan: int = -1) -> dict[str, dict[Key, Value]]:
    """The decisions of the first plan with the changes made that lead to another (the last, if none is named)."""
    changed: dict[str, dict[Key, Value]] = {name: dict(family) for name, family in decisions.items()}
    for change in changes:
        if change.family in changed:
            _apply(changed[change.family], change.key, change.values[plan])
    return changed


def _apply(family: dict[Key, Value], key: Key, value: Decided) -> None:
    if isinstance(value, Nothing):
        del family[key]
    else:
        family[key] = value


def between(found: Iterable[Difference], first: int, second: int) -> tuple[Difference, ...]:
    """The differences between two of the plans alone."""
    pairs = (Difference(each.family, each.key, (each.values[first], each.values[second])) for each in found)
    return tuple(pair for pair in pairs if pair.values[0] != pair.values[1])


def by_subject(found: Iterable[Difference]) -> Mapping[str, tuple[Difference, ...]]:
    """Differences by the conference or task that they are about."""
    groups: dict[str, list[Difference]] = {}
    for each in found:
        groups.setdefault(each.subject, []).append(each)
    return {subject: tuple(group) for subject, group in groups.items()}
