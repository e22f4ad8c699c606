"""Scenarios drawn from a seed, with nearly everything that the language can say; most of them are valid.

A drawing is what a planner would write, as plain maps. It is kept small: ten days around the night on which New
York's clocks go back, three conferences, a handful of tasks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.solve.drawn_conferences import conferences
from tests.solve.drawn_tasks import tasks

if TYPE_CHECKING:
    from random import Random

    from tests.solve.drawn_conferences import Facts

UNITS = ("office", "board", "north", "south", "idle")
PEOPLE = ("an", "binh", "chi", "dung")
HALLS = ("large", "small", "attic", "shed")
ZONES = ("UTC", "America/New_York", "Asia/Ho_Chi_Minh", "Australia/Lord_Howe", "Asia/Kathmandu")

CALENDARS: Facts = {
    "office": {"week": {"mon-fri": ["08:00-12:00", "13:00-17:00"]}, "holidays": "US"},
    "york": {"week": {"mon-sat": ["09:00-13:00"], "sun": ["00:00-04:00"]}, "timezone": "America/New_York"},
    "late": {"week": {"mon-sun": ["18:00-24:00"]}, "closed": {"2024-11-04": "stock-taking"}},
    "never": {"week": {}},
}


def drawn(random: Random) -> Facts:
    """A whole scenario."""
    rooms: Facts = {
        "format": 1,
        "title": "Drawn",
        "timezone": random.choice(ZONES),
        "as_of": random.choice(["2024-10-30", "2024-10-30", "2024-10-30", "2024-11-01"]),
        "horizon": {"from": "2024-10-30", "to": random.choice(["2024-11-05", "2024-11-08"])},
        "calendars": CALENDARS,
        "units": dict(_units(random)),
        "sets": {
            "wards": {"members": ["north", "south"]},
            "one": {"members": ["north"]},
            "all": {"members": ["wards", "board"]},
        },
        "places": {
            "here": {"name": "Here", "territory": "north"},
            "there": {"name": "There", "territory": "board", **random.choice([{}, {"timezone": "America/New_York"}])},
        },
        "travel": {"default": random.choice(["0h", "1h"]), "between": {"here": {"there": "2h"}}},
        "people": {name: _person(random) for name in PEOPLE},
        "halls": {name: _hall(random) for name in HALLS},
        "restrictions": dict(_restrictions(random)),
        "conferences": conferences(random),
        "objectives": _objectives(random),
    }
    rooms["tasks"] = tasks(random, rooms["conferences"])
    rooms["constraints"] = _constraints(random, rooms)
    rooms["pins"] = _pins(random, rooms)
    return rooms


def _units(random: Random) -> list[tuple[str, Facts]]:
    return [
        (
            name,
            {
                "name": name.title(),
                "calendar": "never" if name == "idle" else random.choice(["office", "office", "york", "late"]),
                **random.choice([{}, {"capacity": 1}, {"capacity": 2}]),
                **({"within": "board"} if name == "north" else {}),
            },
        )
        for name in UNITS
    ]


def _person(random: Random) -> Facts:
    away = {
        "trip": {"when": random.choice(["2024-11-01", "sáng 4/11/2024", "2024-11-02 to 2024-11-06"])},
        "weekly": {"weekly": {"days": "mon-wed", "hours": "08:00-10:00"}},
        "priced": {"when": "2024-11-05", "price": 30},
    }
    return {
        "name": "Somebody",
        **random.choice([{}, {"unit": random.choice(UNITS)}]),
        **random.choice([{}, {"home": "here"}]),
        **random.choice([{}, {"deputies": ["dung"]}]),
        "away": {key: away[key] for key in away if random.random() < 0.25},
    }


def _hall(random: Random) -> Facts:
    return {
        "name": "Hall",
        **random.choice([{}, {"place": "here"}, {"place": "there"}]),
        **random.choice([{}, {"seats": 20}, {"seats": 200}]),
        **random.choice([{}, {"features": ["sound"]}]),
        **random.choice([{}, {"setup": "30m", "teardown": "1h"}]),
        **random.choice([{}, {"owner": random.choice(["north", "south"])}]),
        **random.choice([{}, {}, {"closed": {"repair": "2024-11-01 to 2024-11-04"}}]),
    }


def _restrictions(random: Random) -> list[tuple[str, Facts]]:
    if random.random() < 0.7:
        return []
    limits: list[Facts] = [{"suspend": True}, {"at_most": 15}, {"seat_factor": 50}, {"at_most": 25, "seat_factor": 30}]
    where: list[Facts] = [{}, {"territory": "board"}, {"territory": "north"}]
    during = {"from": "2024-10-30", "to": random.choice(["2024-11-01", "2024-11-04"])}
    return [("order", {"during": during, **random.choice(limits), **random.choice(where)})]


def _objectives(random: Random) -> Facts:
    every = ["bent_rules", "earliest_finish", "empty_seats", "evenings", "even_seats", "fair_attendance", "fair_load"]
    every += ["journeys", "outcomes", "preferred_date", "preferred_time", "priced_absence", "slack", "stand_ins"]
    every += ["tie_break", "wanted_features", "weekends"]
    if random.random() < 0.1:
        return dict.fromkeys(every, 0)
    return {name: random.choice([0, 1, 10_000]) for name in every if random.random() < 0.15}


def _constraints(random: Random, rooms: Facts) -> Facts:
    constraints: Facts = {}
    if random.random() < 0.5:
        priced = random.choice([{}, {"weight": 20}])
        counting = random.choice(["difference", "clear"])
        constraints["notice_period"] = {"working_days": random.choice([0, 1, 2]), "counting": counting, **priced}
    waivable = ["date_window", "session_hours", "start_time", "group_size", "parts_in_order", "head_count"]
    waivable += ["hall_capacity", "suspension", "attendance", "person_available", "equal_starts"]
    waivable += ["conference_precedence", "notice_period", "hall_no_overlap", "earliest_start", "sites_apart", "pinned"]
    waivable += ["attendance_cap", "hall_open", "hall_features"]
    for name in random.sample(waivable, random.choice([0, 0, 1, 2])):
        constraints.setdefault(name, {})["waive"] = {random.choice([*rooms["conferences"]]): _waiver(random)}
    if random.random() < 0.1:
        constraints["person_no_overlap"] = {"waive": {random.choice(PEOPLE): _waiver(random)}}
        constraints["unit_capacity"] = {"waive": {random.choice(UNITS): _waiver(random)}}
    of_tasks = ["task_phase", "task_deadline", "task_precedence", "promised_deadline", "contribution"]
    for name in random.sample(of_tasks, random.choice([0, 0, 1])) if rooms["tasks"] else []:
        constraints[name] = {"waive": {random.choice([*rooms["tasks"]]): _waiver(random)}}
    return constraints


def _waiver(random: Random) -> Any:
    return random.choice(["called at short notice", {"reason": "exam", "during": "2024-11-01 to 2024-11-05"}])


def _pins(random: Random, rooms: Facts) -> Facts:
    pins: Facts = {}
    if random.random() < 0.2:
        pins[random.choice([*rooms["conferences"]])] = random.choice(
            [{"start": "2024-11-05 09:00"}, {"end": "2024-11-05 11:00"}, {"outcome": "held"}]
        )
    nobody = [name for name, task in rooms["tasks"].items() if "owner" not in task and "each" not in task]
    if nobody and random.random() < 0.5:
        pins[random.choice(nobody)] = {"owner": random.choice(["north", "board"])}
    return pins
