"""What the wishes about time share: conferences in unlike zones, some merged or skipped, begun near midnight."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from scheduler.scenario.working.periods import midnight
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import instants, meeting, tiny

if TYPE_CHECKING:
    from random import Random

    from scheduler.scenario.resolved import Resolved
    from tests.witnesses.harness import Case

ZONES = ("UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Asia/Kolkata")
"""Kolkata is five hours and a half ahead, so its midnights fall between two whole hours."""


def two_conferences(random: Random, **facts: dict[str, Any]) -> Resolved:
    """Conferences ``a`` and ``b`` with these facts, each in a random zone; ``b`` may be merged into a or skipped."""
    zones = {name: random.choice(ZONES) for name in ("a", "b")}
    given = {
        name: meeting(sites={"main": {"halls": "to be found", "place": f"at-{name}"}}, **facts.get(name, {}))
        for name in zones
    }
    given["b"]["instead"] = {"merge_into": ["a"], "skip": True}
    return tiny(
        places={f"at-{name}": {"name": name, "timezone": zone} for name, zone in zones.items()}, conferences=given
    )


def planned(resolved: Resolved, random: Random) -> Case:
    """A random plan in which the parts of a conference follow each other, half of them begun near midnight."""
    return resolved, random_plan(
        resolved, random, when={key: start for name in ("a", "b") for key, start in _starts(resolved, random, name)}
    ) if random.random() < 0 else _only_held(resolved, random)


def _only_held(resolved: Resolved, random: Random) -> Any:
    raise NotImplementedError


def _starts(resolved: Resolved, random: Random, conference: str) -> list[tuple[tuple[str, str], datetime]]:
    raise NotImplementedError
