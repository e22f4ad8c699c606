"""A small world that is hard to count in: zones, a night on which clocks change, days off, work until midnight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from scheduler.plan import Plan
from tests.witnesses.plans import plan_of, working_starts
from tests.witnesses.scenarios import instants, meeting, tiny

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from scheduler.constraints import Constraint
    from scheduler.plan.families import Decisions
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.working_time import WorkingTime

PlanAt = Callable[[datetime], Plan]

HORIZONS = (("2024-11-01", "2024-11-04"), ("2024-03-08", "2024-03-11"))
"""Friday to Monday around the Sunday night on which New York's clocks go back, and on which they go forward."""

ZONES = ("UTC", "America/New_York", "Asia/Ho_Chi_Minh")

CALENDARS: dict[str, Any] = {
    "office": {
        "week": {"mon-fri": ["08:00-12:00", "13:00-17:00"]},
        "timezone": "UTC",
        # What is due then is due on the Monday of the week-end.
        "closed": {"2024-11-05..2024-11-08": "Closed", "2024-03-12..2024-03-15": "Closed"},
    },
    "saigon": {"week": {"mon-sat": ["07:00-11:00"]}, "timezone": "Asia/Ho_Chi_Minh"},
    "york": {
        "week": {"mon-fri": ["09:00-12:00", "13:00-17:00"], "sun": ["00:00-05:00"]},
        "timezone": "America/New_York",
    },
    "night": {"week": {"mon-sun": ["18:00-24:00"]}},
}

UNITS: dict[str, Any] = {name: {"name": name.title(), "calendar": name} for name in CALENDARS}

PLACES: dict[str, Any] = {
    "there": {"name": "There", "timezone": "America/New_York"},
    "here": {"name": "Here", "timezone": "Asia/Ho_Chi_Minh"},
}

NAMES = tuple(UNITS)

PARTS: dict[str, Any] = {"talk": {"name": "Talk", "duration": "1h"}, "end": {"name": "End", "duration": "2h"}}


def world(random: Random, **rooms: Any) -> Resolved:
    """A scenario of that world over one of the two week-ends; ``rooms`` are the scenario's own keys."""
    first, last = random.choice(HORIZONS)
    zone = rooms.pop("timezone", None) or random.choice(ZONES)
    resolved = tiny(
        as_of=first,
        horizon={"from": first, "to": last},
        calendars=CALENDARS,
        timezone=zone,
        **{"units": UNITS, "places": PLACES, **rooms},
    )
    return replace(resolved, _working=_known_working_time(first, zone))


@cache
def _known_working_time(first: str, zone: str) -> dict[tuple[str, str], WorkingTime]:
    """The same calendars over the same days come out the same: worked out once for all cases."""
    return {}


def gathering(random: Random, **facts: Any) -> dict[str, Any]:
    """A conference of any of the units, at a place of any zone."""
    site = {"halls": "to be found", **random.choice([{}, {"place": "here"}, {"place": "there"}])}
    when = {"within": {"from": "2024-01-01", "to": "2024-12-31"}}
    return meeting(**{"organiser": random.choice(NAMES), "when": when, "sites": {"main": site}, **facts})


def owner(random: Random) -> dict[str, Any]:
    """One unit as the owner of a task, or one of two that work by unlike calendars."""
    first, second = random.sample(NAMES, 2)
    return {"owner": random.choice([first, {"one_of": [first, second]}])}


def task(random: Random, **facts: Any) -> dict[str, Any]:
    """A task of a conference ``a`` by any of the units."""
    return {"name": "Task", "for": "a", "effort": random.choice(["1h", "2h", "5h"]), **owner(random), **facts}


def deadline(random: Random, conference: str) -> dict[str, Any]:
    """A deadline of any kind, absolute or counted from a conference: on days off, at midnight, far off, too."""
    day = random.choice(["2024-11-01", "2024-11-02", "2024-11-03", "2024-11-04", "2024-03-08", "2024-03-09"])
    absolute = random.choice(
        [
            f"by {day}",
            f"before {day}",
            f"by 10:00 {day}",
            f"by 24:00 {day}",
            f"by {day}T09:30-05:00",
            f"by 01:30 {random.choice(['2024-11-03', '2024-03-10'])}",
            f"by 02:30 {random.choice(['2024-11-03', '2024-03-10'])}",
            f"by {random.choice(['2024-10-31', '2023-01-01', '2025-01-01'])}",
            "by 2024-11-07",
            "by 2024-03-14",
        ]
    )
    counted = {
        random.choice(["before", "after"]): conference,
        random.choice(["working_days", "days"]): random.choice([0, 0, 0, 1, 1, 1, 2, 3, 400]),
        **random.choice([{}, {"at": "10:00"}, {"at": "02:30"}, {"at": "23:30"}]),
        **random.choice([{}, {"counting": "clear"}]),
    }
    lead = {"before": conference, "lead": random.choice(["1h", "6h", "300h"])}
    return random.choice([{"by": absolute}, counted, counted, counted, lead])


STRIDE = 8


def during(random: Random, conference: str, **facts: Any) -> dict[str, Any]:
    """A task during a conference of the two ``PARTS``, or during one of them."""
    part = random.choice([{}, {"part": "talk"}, {"part": "end"}])
    return {"name": "During", "for": conference, "phase": "during", **owner(random), **part, **facts}


def to_the_edge(
    constraint: Constraint, resolved: Resolved, random: Random, starts: Sequence[datetime], plan_at: PlanAt
) -> Plan:
    """The plan with something at one of several times in order: mostly at one beside which the verdict changes."""

    @cache
    def kept(number: int) -> bool:
        return _kept(constraint, resolved, plan_at(starts[number]))

    marks = sorted({0, len(starts) - 1, *range(random.randrange(STRIDE), len(starts), STRIDE)})
    crossings = [pair for pair in pairwise(marks) if kept(pair[0]) != kept(pair[1])]
    if not crossings or random.random() < 0.1:
        return plan_at(random.choice(starts))
    before, after = random.choice(crossings)
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (middle, after) if kept(middle) == kept(before) else (before, middle)
    return plan_at(starts[random.choice((before, after))])


def _kept(constraint: Constraint, resolved: Resolved, plan: Plan) -> bool:
    return not any(any(constraint.violations(resolved, plan, subject)) for subject in constraint.subjects(resolved))


def at_the_edge(
    constraint: Constraint, resolved: Resolved, random: Random, decisions: Decisions, family: str, *key: str
) -> Plan:
    """The plan of some decisions, with one start (of a part, or of a piece of work) moved to an edge of the rule."""

    def plan_at(start: datetime) -> Plan:
        return plan_of(resolved, {**decisions, family: {**decisions[family], key: start}})

    starts = _starts_of_part(resolved, *key) if family == "when" else _starts_of_work(resolved, decisions, *key)
    return to_the_edge(constraint, resolved, random, starts, plan_at)


def _starts_of_part(resolved: Resolved, conference: str, part: str) -> Sequence[datetime]:
    return instants(resolved, resolved.scenario.conferences[conference].parts[part].duration.minutes)


def _starts_of_work(
    resolved: Resolved, decisions: Decisions, task: str, collaborator: str | None = None
) -> Sequence[datetime]:
    stated, unit = resolved.scenario.tasks[task], collaborator or decisions["owners"][task,]
    effort = stated.collaborators[collaborator] if collaborator else stated.effort
    assert effort is not None
    assert isinstance(unit, str)
    return working_starts(resolved, unit, effort.minutes)


def until_midnight(resolved: Resolved, random: Random, decisions: Decisions, task: str) -> Decisions:
    """The same decisions, but now and then with a task that ends when a day ends somewhere."""
    effort, unit = resolved.scenario.tasks[task].effort, decisions["owners"].get((task,))
    if effort is None or not isinstance(unit, str) or random.random() < 0.5:
        return decisions
    working = resolved.working_time(unit)
    starts = [
        start
        for start in _starts_of_work(resolved, decisions, task)
        if any(_is_midnight(working.add(start, effort.minutes), ZoneInfo(zone)) for zone in ZONES)
    ]
    if not starts:
        return decisions
    return {**decisions, "work": {**decisions["work"], (task,): random.choice(starts)}}


def starts_of_conference(resolved: Resolved, random: Random, name: str) -> dict[tuple[str, ...], datetime]:
    """When the parts of a conference start if they follow each other, now and then up to its midnight."""
    length = sum(part.duration.minutes for part in resolved.scenario.conferences[name].parts.values())
    starts = instants(resolved, length)
    if random.random() < 0.5:
        zone = resolved.zone_of_conference(name)
        starts = [start for start in starts if _is_midnight(start + timedelta(minutes=length), zone)]
    return one_after_another(resolved, name, random.choice(starts))


def _is_midnight(instant: datetime, zone: ZoneInfo) -> bool:
    return instant.astimezone(zone).strftime("%H:%M") == "00:00"


def one_after_another(resolved: Resolved, name: str, start: datetime) -> dict[tuple[str, ...], datetime]:
    """When each part of a conference starts if they follow each other."""
    starts: dict[tuple[str, ...], datetime] = {}
    for part, given in resolved.scenario.conferences[name].parts.items():
        starts[name, part] = start
        start += timedelta(minutes=given.duration.minutes)
    return starts
