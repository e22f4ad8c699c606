"""Scenarios without a plan, drawn from the shipped ones by a seed: something changes so that nothing fits any more."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

from scheduler.findings.facts.days import stated_days
from scheduler.scenario.reading import apply_patch
from tests.explain.judged import has_plan
from tests.shipped.shipped import CAN_THO, DUC_GIANG, QUAN_2, QUAN_5, QUAN_9, ROADSHOW, file, loaded, mended, patch

if TYPE_CHECKING:
    from collections.abc import Callable

    from scheduler.scenario.reading import Tree
    from scheduler.scenario.resolved import Resolved

Change = dict[str, Any]
SCENARIOS = (QUAN_2, QUAN_5, DUC_GIANG, QUAN_9, CAN_THO, ROADSHOW)
ATTEMPTS = 60


@dataclass(frozen=True)
class Drawn:
    """A scenario without a plan, with its text, and what was changed in which shipped one."""

    name: str
    change: Change
    resolved: Resolved

    @property
    def tree(self) -> Tree:
        """The text of the scenario, the change applied."""
        return apply_patch(file(self.name).whole(None), patch_of(self.change))


@cache
def infeasible(kind: str, number: int) -> Drawn:
    """The scenario of a kind and a number, which provably has no plan."""
    random = Random(f"{kind} {number}")
    for _ in range(ATTEMPTS):
        name = random.choice(SCENARIOS)
        change = KINDS[kind](loaded(name), random)
        if change:
            resolved = mended(name, json.dumps(change, ensure_ascii=False))
            if not has_plan(resolved):
                return Drawn(name, change, resolved)
    raise AssertionError(f"{kind} {number}: every change left a plan")


def patch_of(change: Change) -> Tree:
    """A change as a tree."""
    return patch(json.dumps(change, ensure_ascii=False))


def windows(resolved: Resolved, random: Random) -> Change:
    """A conference may not start before the evening of its last day, or all of its window is suspended."""
    name = random.choice([*resolved.scenario.conferences])
    first, last = stated_days(resolved, name)
    if random.random() < 0.5:
        shut = {"during": _period(first - timedelta(days=random.randint(0, 3)), last), "suspend": True}
        return {"restrictions": {"lenh": shut}}
    return {"conferences": {name: {"not_before": f"{last.isoformat()}T{random.randint(18, 22)}:00"}}}


def halls(resolved: Resolved, random: Random) -> Change:
    """Every hall of a site is closed on all its days, or too small, or without what it must have."""
    sites = [
        (name, site)
        for name, conference in resolved.scenario.conferences.items()
        for site in conference.sites
        if resolved.halls(name, site)
    ]
    if not sites:
        return {}
    name, site = random.choice(sites)
    first, last = stated_days(resolved, name)
    window = _period(first, last + timedelta(days=4))
    ways: tuple[Change, ...] = (
        {"closed": {"sua": {"when": window}}},
        {"seats": random.randint(1, 8)},
        {"features": []},
    )[: 3 if random.random() < 0.3 else 2]
    change: Change = {"halls": {hall: random.choice(ways) for hall in resolved.halls(name, site)}}
    if any("features" in each for each in change["halls"].values()) and "/" not in site:
        written = {"halls": [*resolved.halls(name, site)], "required": ["sân khấu quay"]}
        change["conferences"] = {name: {"sites": {site: written}}}
    return change


def people(resolved: Resolved, random: Random) -> Change:
    """Those who must be at a conference are away on all its days, or on all working days of every week."""
    wanted = [(name, who) for name in resolved.scenario.conferences for who in resolved.may_attend(name)]
    if not wanted:
        return {}
    name, _ = random.choice(wanted)
    first, last = stated_days(resolved, name)
    away: Change = {"when": _period(first - timedelta(days=random.randint(0, 5)), last + timedelta(days=5))}
    if random.random() < 0.3:
        away = {"weekly": {"days": "mon-fri"}}
    return {"people": {who: {"away": {"di-vang": away}} for who in resolved.may_attend(name)}}


def chains(resolved: Resolved, random: Random) -> Change:
    """Some tasks of one conference take much longer than was thought."""
    tasks = [name for name, task in resolved.scenario.tasks.items() if task.phase != "during" and "/" not in name]
    if not tasks:
        return {}
    longer = random.sample(tasks, min(len(tasks), random.randint(1, 3)))
    return {"tasks": {name: {"effort": f"{random.choice([16, 24, 40, 80])}h"} for name in longer}}


def caps(resolved: Resolved, random: Random) -> Change:
    """Fewer people may gather than come, or than are said to come in all."""
    name = random.choice([*resolved.scenario.conferences])
    first, last = stated_days(resolved, name)
    if random.random() < 0.7:
        limit = {"during": _period(first, last + timedelta(days=7)), "at_most": random.randint(2, 30)}
        return {"restrictions": {"han-che": limit}}
    return {"conferences": {name: {"total": random.randint(1, 25)}}}


def _period(first: object, last: object) -> str:
    return f"{first}..{last}"


KINDS: dict[str, Callable[[Resolved, Random], Change]] = {
    "windows": windows,
    "halls": halls,
    "people": people,
    "chains": chains,
    "caps": caps,
}
