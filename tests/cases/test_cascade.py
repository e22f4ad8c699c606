"""X14: the lower level meets before the upper, with time to hand its list over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scheduler.checks import check
from scheduler.errors import InfeasibleError
from scheduler.solve import Limits, solve
from tests.witnesses.scenarios import tiny

if TYPE_CHECKING:
    from scheduler.plan import Plan


def meeting(organiser: str, when: dict[str, Any], **facts: Any) -> dict[str, Any]:
    sites = {"main": "to be found"}
    return {"name": organiser, "organiser": organiser, "when": when, "duration": "2h", "sites": sites, **facts}


def cascade(ward_day: str, *, city_by: str = "2024-06-21") -> Plan:
    """A ward, its district and the city; each sends its list up two working days after its meeting at the latest."""
    early = {"from": "2024-06-10", "to": city_by}
    resolved = tiny(
        as_of="2024-06-03",
        horizon={"from": "2024-06-03", "to": "2024-06-21"},
        units={name: {"name": name.title()} for name in ("ward", "district", "city")},
        conferences={
            "ward": meeting("ward", {"on": ward_day, "times": ["08:00"]}),
            "district": meeting("district", {"within": early}, after={"ward": {"working_days": 3}}),
            "city": meeting("city", {"within": early}, after={"district": {"working_days": 3}}),
        },
        tasks={
            "ward-list": hand_over("ward"),
            "district-choice": choice("district", "ward-list"),
            "district-list": hand_over("district"),
            "city-choice": choice("city", "district-list"),
        },
        objectives={"earliest_finish": 1, "slack": {"weight": 0}},
    )
    plan = solve(resolved, Limits(work=1.0)).plan
    assert not check(plan)
    return plan


def hand_over(level: str) -> dict[str, Any]:
    due = {"after": level, "working_days": 2}
    return {"name": "List", "for": level, "phase": "after", "owner": level, "effort": "1h", "due": due}


def choice(level: str, waits_for: str) -> dict[str, Any]:
    return {"name": "Choice", "for": level, "owner": level, "effort": "4h", "after": [waits_for]}


def starts(plan: Plan) -> dict[str, str]:
    found = {name: record.start for name, record in plan.conferences.items()}
    return {name: start.isoformat()[:16] for name, start in found.items() if start is not None}


def test_x14_the_upper_level_waits_for_the_list() -> None:
    plan = cascade("2024-06-07")
    # Ward Fri 7/6. Three working days on (Fri, Mon, Tue) is Wed 12/6. Its list is promised by the end of work two
    # working days after, Tue 11/6 17:00; choosing takes the district Wed 08:00-12:00, so it meets from 13:00.
    # District Wed 12/6: three on (Wed, Thu, Fri) is Mon 17/6. Its list is promised by Fri 14/6 17:00; choosing
    # takes the city Mon 08:00-12:00.
    assert starts(plan) == {
        "ward": "2024-06-07T08:00",
        "district": "2024-06-12T13:00",
        "city": "2024-06-17T13:00",
    }
    assert plan.tasks["ward-list"].due.isoformat() == "2024-06-11T17:00:00+00:00"
    assert plan.tasks["district-choice"].start.isoformat() == "2024-06-12T08:00:00+00:00"


def test_x14_a_later_ward_moves_all_above_it() -> None:
    # Ward Mon 10/6: Mon, Tue, Wed, so Thu 13/6; district Thu 13/6: Thu, Fri, Mon, so Tue 18/6.
    assert starts(cascade("2024-06-10")) == {
        "ward": "2024-06-10T08:00",
        "district": "2024-06-13T13:00",
        "city": "2024-06-18T13:00",
    }


def test_x14_no_plan_where_the_lists_cannot_be_handed_over_in_time() -> None:
    assert starts(cascade("2024-06-10", city_by="2024-06-18"))["city"] == "2024-06-18T13:00"
    with pytest.raises(InfeasibleError):
        cascade("2024-06-10", city_by="2024-06-17")
