"""What is wrong with a plan is told by the clock of those it concerns."""

from __future__ import annotations

import pytest

from scheduler.checks import sentence
from scheduler.constraints import Violation
from tests.witnesses.scenarios import tiny

RESOLVED = tiny(
    as_of="2024-11-04",
    horizon={"from": "2024-11-04", "to": "2024-11-08"},
    timezone="UTC",
    calendars={"here": {"week": {"mon-fri": ["08:00-17:00"]}}, "there": {"timezone": "Asia/Ho_Chi_Minh"}},
    places={"hanoi": {"name": "Hanoi", "timezone": "Asia/Ho_Chi_Minh"}},
    halls={"hall": {"name": "Hall", "place": "hanoi"}},
    units={"office": {"name": "Office", "calendar": "here"}, "branch": {"name": "Branch", "calendar": "there"}},
    conferences={
        "review": {
            "name": "Review",
            "organiser": "office",
            "when": "2024-11-06",
            "duration": "2h",
            "sites": {"main": {"halls": ["hall"]}},
        }
    },
    tasks={"report": {"name": "Report", "owner": "branch", "effort": "1h"}},
)


@pytest.mark.parametrize(
    ("subject", "clock"),
    [(("review", "main", "chair"), "08:00"), (("report",), "08:00"), (("office",), "01:00"), (("nobody",), "01:00")],
)
def test_times_are_by_the_clock_of_the_first_that_it_is_about(subject: tuple[str, ...], clock: str) -> None:
    # 01:00 in universal time is 08:00 in Hanoi, where the conference is held and the report is written.
    found = Violation("promised_deadline", (*subject, "x", "y"), {"start": "2024-11-06T01:00:00+00:00", "due": ""})
    assert clock in sentence(found, RESOLVED, "en")
