"""What calendars say of tasks: done, begun, or due on another day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.status.clients import (
    APPLE,
    DAVX5,
    DEADLINE,
    NEXTCLOUD,
    REPORT,
    THUNDERBIRD,
    TICKED,
    calendar,
    event,
    kept,
    patch,
    read,
    todo,
)

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan


@pytest.mark.parametrize(
    ("program", "said", "progress"),
    [
        (
            THUNDERBIRD,
            ("STATUS:COMPLETED", TICKED, "PERCENT-COMPLETE:100", "X-MOZ-GENERATION:3"),
            {"done": "14:24 11/6/2026"},
        ),
        (
            APPLE,
            (TICKED, "PERCENT-COMPLETE:100", "STATUS:COMPLETED", "X-APPLE-SORT-ORDER:803102913", "PRIORITY:0"),
            {"done": "14:24 11/6/2026"},
        ),
        (NEXTCLOUD, ("PERCENT-COMPLETE:40", "STATUS:IN-PROCESS", "X-OC-HIDESUBTASKS:1"), {"remaining": "145m"}),
        (DAVX5, ("STATUS:COMPLETED", "X-COMPLETED-NOTE:x"), "done"),
        (DAVX5, (TICKED,), {"done": "14:24 11/6/2026"}),
        (NEXTCLOUD, ("STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:40"), {"remaining": "145m"}),  # 60 % of 240 are 144
        (THUNDERBIRD, ("STATUS:IN-PROCESS",), "begun"),
        (THUNDERBIRD, ("STATUS:IN-PROCESS", "PERCENT-COMPLETE:0"), "begun"),
        (APPLE, ("STATUS:NEEDS-ACTION", TICKED), None),  # ticked once, and put back
        (APPLE, ("STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:0"), None),
        (THUNDERBIRD, ("STATUS:CANCELLED", "PERCENT-COMPLETE:100"), None),
        (APPLE, ("STATUS:COMPLETED", "COMPLETED:20260611T180000Z"), {"done": "01:00 12/6/2026"}),
        (THUNDERBIRD, ("STATUS:COMPLETED", "COMPLETED:20250611T072431Z"), "done"),  # so long ago that no day counts
    ],
)
def test_how_a_task_stands(plan: Plan, tmp_path: Path, program: str, said: tuple[str, ...], progress: Any) -> None:
    kept(tmp_path, tasks=calendar(todo(REPORT, *said), program=program))
    assert patch(tmp_path, plan).get("progress", {}) == ({"bao-cao": progress} if progress else {})


def test_the_day_is_that_of_the_last_thing_done(plan: Plan, tmp_path: Path) -> None:
    kept(tmp_path, tasks=calendar(todo(REPORT, "STATUS:COMPLETED", TICKED)))
    assert patch(tmp_path, plan)["as_of"] == "11/6/2026"
    assert read(tmp_path, plan).said["bao-cao"].on == date(2026, 6, 11)


def test_a_deadline_that_a_program_keeps_as_an_event_may_be_ticked(plan: Plan, tmp_path: Path) -> None:
    kept(tmp_path, units=calendar(event(DEADLINE, TICKED, "DTEND:20260616T100000Z", "STATUS:CONFIRMED")))
    assert patch(tmp_path, plan)["progress"] == {"bao-cao": {"done": "14:24 11/6/2026"}}


@pytest.mark.parametrize(
    ("said", "proposal"),
    [
        (("DUE:20260615T030000Z",), {"pins": {"bao-cao": {"end": "10:00 15/6/2026"}}}),
        (("DUE;VALUE=DATE:20260615",), {"pins": {"bao-cao": {"end": "17:00 15/6/2026"}}}),  # at its hour
        (("DUE;VALUE=DATE:20260616",), {}),
        (("DUE:20260616T170000",), {}),  # floating: by the clock there
        (("DTSTART:20260615T010000Z", "DURATION:PT2H"), {"pins": {"bao-cao": {"end": "10:00 15/6/2026"}}}),
        (("DTSTART;VALUE=DATE:20260601",), {}),  # Reminders leave the due date out
        (("DUE:20260520T030000Z",), {}),  # before the day of the plan: told, not proposed
        (("STATUS:COMPLETED", "DUE:20260615T030000Z"), {"as_of": "1/6/2026", "progress": {"bao-cao": "done"}}),
    ],
)
def test_a_deadline_that_is_moved_is_proposed(
    plan: Plan, tmp_path: Path, said: tuple[str, ...], proposal: dict[str, Any]
) -> None:
    assert patch(kept(tmp_path, tasks=calendar(todo(REPORT, *said))), plan) == proposal
