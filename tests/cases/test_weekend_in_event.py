"""X15: a week-end inside an event of several days is for travel, not for ordinary work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scheduler.checks import check
from scheduler.errors import InfeasibleError
from scheduler.solve import Limits, solve
from tests.witnesses.scenarios import tiny

if TYPE_CHECKING:
    from scheduler.plan import Plan

SATURDAY, SUNDAY = 5, 6


def event(last_part: dict[str, Any]) -> Plan:
    """Thursday 27/7 to Saturday 29/7/2023: arriving, meeting, and a last part on the third day."""
    parts = {
        "arrival": {"name": "Arrival", "day": 1, "duration": "4h", "kind": "travel"},
        "session": {"name": "Session", "day": 2, "duration": "3h"},
        "last": {"name": "Last", "day": 3, "duration": "4h", **last_part},
    }
    resolved = tiny(
        as_of="2023-07-17",
        horizon={"from": "2023-07-17", "to": "2023-08-06"},
        conferences={
            "exchange": {
                "name": "Exchange",
                "organiser": "office",
                "when": {"within": {"from": "2023-07-27", "to": "2023-07-29"}},
                "parts": parts,
                "sites": {"main": "to be found"},
            }
        },
        tasks={
            "programme": {"name": "Programme", "owner": "office", "effort": "16h"},
            "gifts": {"name": "Gifts", "owner": "office", "effort": "12h", "due": "by 2023-07-22"},
            "report": {
                "name": "Report",
                "owner": "office",
                "phase": "after",
                "effort": "10h",
                "due": {"after": "exchange", "working_days": 2},
            },
        },
    )
    plan = solve(resolved, Limits(work=1.0)).plan
    assert not check(plan)
    return plan


def test_x15_travel_may_fall_on_the_saturday() -> None:
    record = event({"kind": "travel", "weekends": True}).conferences["exchange"]
    days = [span.start.date().isoformat() for span in record.parts.values()]
    assert days == ["2023-07-27", "2023-07-28", "2023-07-29"]
    assert record.parts["last"].start.weekday() == SATURDAY


def test_x15_a_session_may_not() -> None:
    with pytest.raises(InfeasibleError):
        event({"kind": "session"})


def test_x15_tasks_keep_off_the_week_end() -> None:
    tasks = event({"kind": "travel", "weekends": True}).tasks
    for record in tasks.values():
        for instant in (record.start, record.end, record.due, record.latest):
            assert instant.weekday() not in (SATURDAY, SUNDAY)
    # The deadline is Saturday 22/7: the end of work on Friday. It is used in full: 8 h on Friday, 4 h on Thursday.
    assert tasks["gifts"].due.isoformat() == "2023-07-21T17:00:00+00:00"
    assert tasks["gifts"].start.isoformat() == "2023-07-20T13:00:00+00:00"
    # The event ends on Saturday; two working days after is Tuesday 1/8. 10 h are 8 h on Tuesday and 2 h on Monday,
    # and Saturday afternoon counts for nothing.
    assert tasks["report"].due.isoformat() == "2023-08-01T17:00:00+00:00"
    assert tasks["report"].start.isoformat() == "2023-07-31T15:00:00+00:00"
