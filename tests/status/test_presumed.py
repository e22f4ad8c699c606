"""What is overdue and unsaid is told with what a plan made again does with it: the two agree."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from scheduler.facts import Planned
from scheduler.replan.past import past_of
from scheduler.solve import solve
from scheduler.status import Gathered, as_data, lines, proposed, standing
from scheduler.status.presumed import presumed
from scheduler.status.said import Said
from tests.replan.small import week

TASKS: dict[str, Any] = {
    "report": {"name": "Report", "for": "first", "owner": "clerk", "effort": "4h"},
    "copies": {"name": "Copies", "for": "first", "owner": "clerk", "effort": "2h", "after": ["report"]},
    "minutes": {
        "name": "Minutes",
        "for": "first",
        "phase": "after",
        "owner": "clerk",
        "effort": "2h",
        "due": "by 17:00 2024-06-11",
    },
}
"""Planned on Thursday the 6th, that afternoon, and on Monday the 10th after the meeting."""

BEFORE = solve(week(tasks=TASKS)).plan
WEDNESDAY = date(2024, 6, 12)


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ({}, {"report", "copies", "minutes"}),
        ({"report": Said("done", on=date(2024, 6, 6))}, {"copies", "minutes"}),
        ({"report": Said("begun", 50)}, set()),
        ({"report": Said("not")}, set()),
        ({"copies": Said("not")}, {"report"}),
        ({"minutes": Said("not")}, {"report", "copies"}),
    ],
)
def test_what_is_told_to_be_presumed_is_presumed(said: dict[str, Said], taken: set[str]) -> None:
    stands = standing(Planned(BEFORE), Gathered(said), 3, WEDNESDAY)
    assert set(presumed(stands)) == taken
    assert as_data(stands, Gathered(said), {}, "en")["presumed"] == list(presumed(stands))
    progress = proposed(stands, Gathered(said)).get("progress", {})
    past = past_of(week(as_of=WEDNESDAY.isoformat(), tasks=TASKS, progress=progress), BEFORE, None)
    assert past.tasks.keys() - progress.keys() == taken
    line = f"Where nothing is said ({len(taken)} task"
    assert any(each.startswith(line) for each in lines(stands, Gathered(said), "en")) == bool(taken)
