"""Pairs of plans of one scenario, drawn from a seed: alike but for some decisions."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

from scheduler.errors import InputError
from scheduler.plan.families import decisions
from scheduler.scenario.loading import load
from tests.solve.drawn import drawn
from tests.witnesses.plans import draw, plan_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.plan.families import Key, Value
    from scheduler.scenario import Resolved


def scenarios(folder: Path, seeds: range) -> Iterator[tuple[Resolved, Random]]:
    """The drawn scenarios that are sound, each with dice of its own."""
    for seed in seeds:
        file = folder / "drawn.yaml"
        file.write_text(json.dumps(drawn(Random(f"scenario {seed}"))))
        try:
            yield load(file), Random(f"pairs {seed}")
        except InputError:
            continue


def pairs(folder: Path, seeds: range, each: int) -> Iterator[tuple[Resolved, Plan, Plan]]:
    """Pairs for each sound scenario: drawn apart, or the second like the first but for some decisions."""
    for resolved, random in scenarios(folder, seeds):
        for number in range(each):
            try:
                first, second = (plan_of(resolved, draw(resolved, random)) for _ in range(2))
            except IndexError:  # somebody is to work who has no hours
                break
            yield resolved, first, second if number % 2 else mixed(resolved, random, first, second)


def mixed(resolved: Resolved, random: Random, first: Plan, second: Plan) -> Plan:
    """The first plan with a few decisions as in the second."""
    own, other = decisions(first), decisions(second)
    found: dict[str, dict[Key, Value]] = {name: dict(family) for name, family in own.items()}
    for name, family in own.items():
        for key, value in family.items():
            if name != "outcomes" and random.random() < 0.2:
                found[name][key] = other[name].get(key, value)
    return plan_of(resolved, found)
