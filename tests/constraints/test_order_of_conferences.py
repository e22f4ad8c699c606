"""What the time between two conferences means, by examples: Thursday 6 June 2024 to Wednesday 12."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from scheduler.constraints import BY_NAME
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import instant, meeting, tiny


@pytest.mark.parametrize(
    ("lag", "start", "broken"),
    [
        # The first lasts from 14:00 to 16:00 on Friday.
        ({}, "2024-06-07 16:00", False),
        ({}, "2024-06-07 15:30", True),
        # 1 h is left on Friday; with 2 h on Monday morning that makes 3 h at 10:00.
        ({"at_least": "3h"}, "2024-06-10 10:00", False),
        ({"at_least": "3h"}, "2024-06-10 09:30", True),
        ({"at_most": "3h"}, "2024-06-10 10:00", False),
        ({"at_most": "3h"}, "2024-06-10 10:30", True),
        # 64 h pass from Friday 16:00 to Monday 08:00.
        ({"at_least": "64h", "in": "calendar"}, "2024-06-10 08:00", False),
        ({"at_least": "64h", "in": "calendar"}, "2024-06-10 07:30", True),
        # Friday is a working day, the weekend is not: Monday is one working day on, Tuesday two.
        ({"working_days": 1}, "2024-06-10 08:00", False),
        ({"working_days": 2}, "2024-06-10 16:00", True),
        ({"working_days": 2}, "2024-06-11 00:00", False),
        ({"at_most_working_days": 1}, "2024-06-10 22:00", False),
        ({"at_most_working_days": 1}, "2024-06-11 08:00", True),
    ],
)
def test_conference_precedence(lag: dict[str, Any], start: str, *, broken: bool) -> None:
    rule = BY_NAME["conference_precedence"]
    resolved = tiny(
        horizon={"from": "2024-06-06", "to": "2024-06-12"},
        conferences={"first": meeting(), "then": meeting(after={"first": lag})},
    )
    when = {("first", "main"): instant("2024-06-07 14:00"), ("then", "main"): instant(start)}
    plan = random_plan(resolved, Random(0), when=when)
    assert any(rule.violations(resolved, plan, ("first", "then"))) == broken
