"""What the wishes about time share: conferences in unlike zones, some merged or skipped, begun near midnight."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from scheduler.scenario.working.periods import midnight
from tests.witnesses.plans import near, random_plan
from tests.witnesses.scenarios import instants, meeting, tiny

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from scheduler.plan.families import Key, Value
    from scheduler.scenario.resolved import Resolved
    from tests.witnesses.harness import Case

ZONES = ("UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Asia/Kolkata")
"""Kolkata is five hours and a half ahead, so its midnights fall between two whole hours."""

OPEN = {"within": "2024-06-06..2024-06-09"}


def two_conferences(
    random: Random, a: Mapping[str, Any] | None = None, b: Mapping[str, Any] | None = None, **rooms: Any
) -> Resolved:
    """Conferences ``a`` and ``b``, each in a random zone; ``b`` may be merged into ``a`` or skipped."""
    zones = {name: random.choice(ZONES) for name in ("a", "b")}
    given = {
        name: meeting(sites={"main": {"halls": "to be found", "place": f"at-{name}"}}, **(facts or {}))
        for name, facts in (("a", a), ("b", b))
    }
    given["b"]["instead"] = {"merge_into": ["a"], "skip": True}
    return tiny(
        places={f"at-{name}": {"name": name, "timezone": zone} for name, zone in zones.items()},
        conferences=given,
        **rooms,
    )


PARTS = {
    "opening": {"name": "Opening", "duration": "1h"},
    "talks": {"name": "Talks", "duration": "2h"},
    "visit": {"name": "Visit", "day": 2, "duration": "1h"},
}


def off_hours(random: Random) -> Case:
    """A conference of two days, one of which may be a holiday or a Saturday with work in the morning or none."""
    closed = random.choice(({}, {"2024-06-06": "a holiday"}))
    office = {"week": {"mon-fri": ["08:00-12:00", "13:00-17:00"], "sat": random.choice(([], ["08:00-11:30"]))}}
    resolved = two_conferences(
        random, {"duration": None, "parts": PARTS}, calendars={"office": {**office, "closed": closed}}
    )
    return planned(resolved, random)


def preferring(random: Random, *wishes: str) -> Case:
    """Two conferences, each with one of some wishes about when it is held."""
    facts = [{"when": {**OPEN, "prefer": random.choice(wishes)}} for _ in range(2)]
    return planned(two_conferences(random, *facts), random)


def planned(resolved: Resolved, random: Random, **said: Mapping[Key, Value]) -> Case:
    """A random plan in which the parts of each conference follow each other, half of them begun near midnight."""
    when: dict[Key, Value] = {}
    for name in resolved.scenario.conferences:
        start = _start(resolved, random, name)
        for part, given in resolved.scenario.conferences[name].parts.items():
            when[name, part] = start
            start += timedelta(minutes=given.duration.minutes + resolved.grain * random.choice((0, 0, 1, 4)))
    return resolved, random_plan(resolved, random, **{"when": when, **said})


def _start(resolved: Resolved, random: Random, conference: str) -> datetime:
    parts = resolved.scenario.conferences[conference].parts.values()
    possible = instants(resolved, sum(part.duration.minutes + 4 * resolved.grain for part in parts))
    zone = resolved.zone_of_conference(conference)
    midnights = [midnight(instant.astimezone(zone).date(), zone) for instant in possible]
    drawn = near(random, resolved, midnights) if random.random() < 0.5 else random.choice(possible)
    return min(max(drawn, possible[0]), possible[-1])
