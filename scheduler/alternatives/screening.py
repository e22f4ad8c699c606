"""Which plans are worth showing beside which: none that another beats in everything, none twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.alternatives.found import Dropped
from scheduler.alternatives.likeness import looks_alike
from scheduler.alternatives.measures import dominance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scheduler.alternatives.found import Alternative


def screened(base: Alternative, found: Sequence[Alternative]) -> tuple[list[Alternative], list[Dropped]]:
    """The plans of profiles that are worth showing beside the scenario's own, and why the others are not.

    Whatever is not shown is held against a plan that is: those that no other beats come first.
    """
    kept: list[Alternative] = []
    needless: dict[str, Dropped] = {}
    for plan in sorted(found, key=lambda plan: _dominating(plan, [base, *found]) is not None):
        if reason := _needless(plan, base, kept):
            needless[plan.name] = reason
        else:
            kept.append(plan)
    worthy = [plan for plan in found if plan.name not in needless]
    return worthy, [needless[plan.name] for plan in found if plan.name in needless]


def settled(dropped: Iterable[Dropped], shown: Iterable[Alternative]) -> list[Dropped]:
    """Why profiles have no plan, where there was no room for all: what is like a plan without room has none either."""
    names = {None, *(plan.name for plan in shown)}
    return [each if each.by in names else Dropped(each.profile, "no_room") for each in dropped]


def with_dominance(plan: Alternative, others: Sequence[Alternative]) -> Alternative:
    """A plan with the first that dominates it, and by how much."""
    better = _dominating(plan, others)
    return replace(plan, dominated_by=dominance(better.name, better.measures, plan.measures)) if better else plan


def _needless(plan: Alternative, base: Alternative, kept: Sequence[Alternative]) -> Dropped | None:
    """Why the plan of a profile need not be shown beside others; None if it must."""
    assert plan.profile is not None
    if plan.profile.value(base.plan) <= plan.profile.value(plan.plan):
        return Dropped(plan.profile, "equal", base.name, plan.proved)
    if better := _dominating(plan, [base, *kept]):
        return Dropped(plan.profile, "dominated", better.name)
    for other in (base, *kept):
        if other.measures == plan.measures:
            return Dropped(plan.profile, "equal", other.name, plan.proved)
        if looks_alike(other.plan, plan.plan):
            return Dropped(plan.profile, "alike", other.name)
    return None


def _dominating(plan: Alternative, others: Sequence[Alternative]) -> Alternative | None:
    """The first plan that dominates another."""
    return next((each for each in others if dominance(each.name, each.measures, plan.measures)), None)
