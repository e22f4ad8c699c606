"""Nothing that a plan decides can be left out or nudged unnoticed: a check fails, or a reported score changes."""

from __future__ import annotations

import copy
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from scheduler.checks import check
from scheduler.plan import Plan
from scheduler.solve import Limits, solve
from tests.witnesses.scenarios import tiny

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved

Path = tuple[str | int, ...]


@cache
def scenario() -> Resolved:
    """Something of every kind: halls, parts, merging, groups, deputies, open owners, collaborators, phases, lags."""
    return tiny(
        horizon={"from": "2024-06-03", "to": "2024-06-12"},
        as_of="2024-06-03",
        units={"north": {"name": "North", "capacity": 1}, "south": {"name": "South", "capacity": 1}},
        sets={"both": ["north", "south"]},
        people={
            "chair": {"name": "Chair", "deputies": ["vice"], "away": {"trip": "6/6/2024 - 12/6/2024"}},
            "vice": {"name": "Vice"},
            "guest": {"name": "Guest"},
        },
        halls={"large": {"name": "Large", "seats": 60}, "small": {"name": "Small", "seats": 40}},
        conferences={
            "review": {
                "name": "Review",
                "organiser": "office",
                "when": {"within": {"from": "2024-06-06", "to": "2024-06-11"}},
                "parts": {"talk": {"name": "Talk", "duration": "2h"}, "visit": {"name": "Visit", "duration": "1h"}},
                "sites": {"main": ["large", "small"]},
                "delegates": {
                    "units": {"name": "Units", "from": "both", "each": "5-10"},
                    "guests": {"name": "Guests", "count": "5-10", "kind": "guest", "people": ["guest"]},
                },
                "total": "22-24",
                "attend": {"lead": ["chair"]},
            },
            "talk": {
                "name": "Talk",
                "organiser": "office",
                "when": {"within": {"from": "2024-06-06", "to": "2024-06-11"}},
                "duration": "1h",
                "sites": {"main": ["large", "small"]},
                "instead": {"merge_into": ["review"], "skip": True},
            },
            "small-talk": {
                "name": "Small talk",
                "organiser": "office",
                "when": {"within": {"from": "2024-06-06", "to": "2024-06-11"}},
                "duration": "1h",
                "sites": {"main": ["large"]},
                "instead": {"merge_into": ["review"], "prefer": ["merge", "hold"]},
            },
        },
        tasks={
            "report": {
                "name": "Report",
                "for": "review",
                "owner": {"one_of": ["north", "south"]},
                "with": {"south": "1h"},
                "effort": "5h",
                "due": {"before": "review", "working_days": 1, "at": "10:00"},
            },
            "print": {"name": "Print", "for": "review", "owner": "office", "effort": "1h", "after": {"report": "2h"}},
            "help": {"name": "Help", "for": "review", "phase": "during", "part": "talk", "owner": "north"},
            "letters": {"name": "Letters", "for": "talk", "phase": "after", "owner": "north", "effort": "2h"},
        },
    )


@cache
def good() -> Plan:
    plan = solve(scenario(), Limits(work=0.5)).plan
    assert not check(plan)
    return plan


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value that is no map and no list, and every empty one, with the way to it."""
    if isinstance(value, dict | list) and value:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(item, (*path, key))
    else:
        yield path, value


def deciding_fields() -> Iterator[tuple[Path, Any]]:
    written = good().model_dump(mode="json")
    for room in ("conferences", "tasks"):
        yield from leaves(written[room], (room,))


def others(value: Any) -> Iterator[Any]:
    """What might stand there instead: the next number, half an hour more or less, anything else of the same kind."""
    resolved = scenario().scenario
    if value is None or isinstance(value, str):
        moment = _moment(value)
        if moment is not None:
            yield from ((moment + timedelta(minutes=minutes)).isoformat() for minutes in (30, -30, 24 * 60))
            return
        rooms = (resolved.halls, resolved.units, resolved.people, resolved.conferences)
        names = [
            *(name for room in rooms for name in room),
            "held",
            "merged",
            "skipped",
            "postponed",
            "stated",
            "during",
        ]
        yield from (name for name in [*names, None, "nobody"] if name != value)
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from (value + 1, value - 1)
    elif isinstance(value, dict):
        yield {"large": "small"}
    elif isinstance(value, list):
        yield ["vice"]


def _moment(value: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(value or "")
    except ValueError:
        return None


def noticed(written: dict[str, Any]) -> bool:
    """Whether a changed plan cannot be read, or is found wrong; a score that changes is found wrong too."""
    try:
        plan = Plan.model_validate(written)
    except ValidationError:
        return True
    return bool(check(plan))


def changed(path: Path, value: Any) -> dict[str, Any]:
    written = good().model_dump(mode="json")
    place: Any = written
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return written


def removed(path: Path) -> dict[str, Any]:
    written = copy.deepcopy(good().model_dump(mode="json"))
    place: Any = written
    for key in path[:-1]:
        place = place[key]
    del place[path[-1]]
    return written


def test_the_plan_decides_something_of_every_kind() -> None:
    written = good().model_dump(mode="json")
    assert {record["outcome"] for record in written["conferences"].values()} == {"held", "merged"}
    review = written["conferences"]["review"]
    assert all(review[field] for field in ("parts", "sites", "seats", "attendees", "stand_ins"))
    assert written["tasks"]["report"]["contributions"]
    assert {"stated", "counted", "derived", "during"} >= {task["basis"]["kind"] for task in written["tasks"].values()}


def test_no_field_can_be_nudged_unnoticed() -> None:
    unnoticed = [
        (path, value, other)
        for path, value in deciding_fields()
        for other in others(value)
        if not noticed(changed(path, other))
    ]
    assert unnoticed == []


def test_no_field_can_be_left_out_unnoticed() -> None:
    """A field that says no more than its absence (nothing, or what the default says) may be left out."""
    plan = good()
    unnoticed = [
        (path, value)
        for path, value in deciding_fields()
        if not noticed(removed(path)) and Plan.model_validate(removed(path)) != plan
    ]
    assert unnoticed == []


def test_no_record_can_be_left_out_or_added_unnoticed() -> None:
    written = good().model_dump(mode="json")
    for room in ("conferences", "tasks"):
        for name, record in written[room].items():
            assert noticed(removed((room, name))), name
            assert noticed(changed((room, "another"), record)), name
