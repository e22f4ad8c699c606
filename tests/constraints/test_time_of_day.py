"""What the rules on hours mean, by examples: a Friday, 08:00-12:00 and 13:00-17:00."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from scheduler.constraints import BY_NAME
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import instant, meeting, tiny

FRIDAY = {"on": "2024-06-07"}
SATURDAY = {"on": "2024-06-08"}


def _broken(rule: str, start: str, **facts: Any) -> bool:
    resolved = tiny(conferences={"a": meeting(**facts)})
    plan = random_plan(resolved, Random(0), when={("a", "main"): instant(start)})
    return any(
        True for subject in BY_NAME[rule].subjects(resolved) for _ in BY_NAME[rule].violations(resolved, plan, subject)
    )


@pytest.mark.parametrize(
    ("start", "facts", "broken"),
    [
        # 2 h from 10:00 end with the morning at 12:00; half an hour later they run into the break.
        ("2024-06-07 10:00", {"when": FRIDAY}, False),
        ("2024-06-07 10:30", {"when": FRIDAY}, True),
        # 6 h fit no shift of 4 h: they only have to lie between 08:00 and 17:00, as 11:00-17:00 does.
        ("2024-06-07 11:00", {"when": FRIDAY, "duration": "6h"}, False),
        ("2024-06-07 11:30", {"when": FRIDAY, "duration": "6h"}, True),
        # The evening touches the afternoon: 16:00-18:00 lies in 13:00-20:00.
        ("2024-06-07 16:00", {"when": {**FRIDAY, "evenings": "17:00-20:00"}}, False),
        ("2024-06-07 16:00", {"when": {**FRIDAY, "evenings": "17:30-20:00"}}, True),
        # The planner's own hours replace the shifts, so that nothing is cut at noon.
        ("2024-06-07 11:00", {"when": {**FRIDAY, "hours": ["08:00-18:00"]}}, False),
        # A day off needs permission, and then has the hours of Monday; a stated instant is the planner's word.
        ("2024-06-08 08:00", {"when": SATURDAY}, True),
        ("2024-06-08 08:00", {"when": {**SATURDAY, "weekends": True}}, False),
        ("2024-06-08 07:00", {"when": {**SATURDAY, "weekends": True}}, True),
        ("2024-06-08 19:00", {"when": {"at": "2024-06-08T19:00"}}, False),
    ],
)
def test_session_hours(start: str, facts: dict[str, Any], *, broken: bool) -> None:
    assert _broken("session_hours", start, **facts) == broken


@pytest.mark.parametrize(
    ("start", "when", "broken"),
    [
        # A morning ends at 12:00, also for what starts in it.
        ("2024-06-07 10:00", {"on": "2024-06-07 morning"}, False),
        ("2024-06-07 10:30", {"on": "2024-06-07 morning"}, True),
        # Morning and afternoon together are one stretch; morning and evening are two.
        ("2024-06-07 11:00", {**FRIDAY, "sessions": ["morning", "afternoon"]}, False),
        ("2024-06-07 11:00", {**FRIDAY, "sessions": ["morning", "evening"]}, True),
        # A whole day leaves the time open.
        ("2024-06-07 22:00", {"on": "2024-06-07 all day"}, False),
        ("2024-06-07 09:00", {**FRIDAY, "times": ["08:00", "09:00"]}, False),
        ("2024-06-07 09:30", {**FRIDAY, "times": ["08:00", "09:00"]}, True),
    ],
)
def test_start_time(start: str, when: dict[str, Any], *, broken: bool) -> None:
    assert _broken("start_time", start, when=when) == broken
