"""A guest of several conferences is never in two places at once, nor on the road for less than the road takes."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.checks import check
from scheduler.errors import InfeasibleError
from scheduler.solve import Limits, solve
from tests.witnesses.scenarios import tiny

if TYPE_CHECKING:
    from scheduler.plan import Plan

# From one district to another, in minutes: not the same both ways everywhere.
ROADS = {
    ("hill", "port"): 90,
    ("port", "hill"): 90,
    ("hill", "town"): 60,
    ("town", "hill"): 120,
    ("port", "town"): 30,
    ("town", "port"): 30,
}
PLACE = {"hill-hall": "hill", "port-hall": "port", "town-hall": "town", "town-tent": "town"}


def portfolio(first: str, last: str, **conferences: dict[str, Any]) -> Plan:
    """Three districts that each meet on one of some days and invite the same guest."""
    between: dict[str, dict[str, str]] = {}
    for (origin, destination), minutes in ROADS.items():
        between.setdefault(origin, {})[destination] = f"{minutes}m"
    resolved = tiny(
        as_of=first,
        horizon={"from": first, "to": last},
        places={place: {"name": place.title()} for place in ("hill", "port", "town")},
        halls={hall: {"name": hall.title(), "place": place} for hall, place in PLACE.items()},
        travel={"between": between},
        people={"guest": {"name": "Guest"}},
        conferences={
            name: {
                "name": name.title(),
                "organiser": "office",
                "when": {"within": {"from": first, "to": last}},
                "duration": "2h",
                "attend": {"guest": ["guest"]},
                **facts,
            }
            for name, facts in conferences.items()
        },
    )
    plan = solve(resolved, Limits(work=1.0)).plan
    assert not check(plan)
    return plan


def assert_on_the_road_long_enough(plan: Plan) -> None:
    stays = []
    for name, record in plan.conferences.items():
        assert record.attendees["guest"] == ("guest",), name
        assert record.start is not None
        assert record.end is not None
        hall = record.sites["main"]
        assert hall is not None
        stays.append((record.start, record.end, PLACE[hall]))
    stays.sort()
    for (_, left, here), (arrived, _, there) in pairwise(stays):
        assert arrived >= left
        assert (arrived - left).total_seconds() / 60 >= ROADS.get((here, there), 0)


AT_HILL = {"sites": {"main": "hill-hall"}}
AT_PORT = {"sites": {"main": "port-hall"}}
IN_TOWN = {"sites": {"main": ["town-hall", "town-tent"]}}


def test_three_districts_over_two_days() -> None:
    plan = portfolio("2024-06-06", "2024-06-07", hill=AT_HILL, port=AT_PORT, town=IN_TOWN)
    assert_on_the_road_long_enough(plan)


def in_one_day(closes: str) -> Plan:
    hours = {"when": {"on": "2024-06-06", "hours": [f"08:00-{closes}"]}}
    return portfolio("2024-06-06", "2024-06-06", hill=AT_HILL | hours, port=AT_PORT | hours, town=IN_TOWN | hours)


def test_three_districts_on_one_day_follow_the_shortest_roads() -> None:
    shortest = min(ROADS[a, b] + ROADS[b, c] for a, b, c in permutations(("hill", "port", "town")))
    assert shortest == 90  # hill to town 60, town to port 30
    # 6 h of meetings and 1 h 30 on the road fill 08:00-15:30, in that order alone.
    plan = in_one_day("15:30")
    assert_on_the_road_long_enough(plan)
    # Hill is over at 10:00, town from 11:00 to 13:00, port from 13:30.
    assert {name: f"{record.start:%H:%M}" for name, record in plan.conferences.items()} == {
        "hill": "08:00",
        "port": "13:30",
        "town": "11:00",
    }


def test_one_day_may_be_too_short_for_the_roads() -> None:
    with pytest.raises(InfeasibleError):
        in_one_day("15:00")


def test_two_districts_in_one_place_need_no_road() -> None:
    hours = {"when": {"on": "2024-06-06", "hours": ["08:00-12:00"]}}
    plan = portfolio("2024-06-06", "2024-06-06", one=IN_TOWN | hours, two=IN_TOWN | hours)
    assert_on_the_road_long_enough(plan)
