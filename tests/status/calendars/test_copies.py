"""Several copies of one entry, which need not agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.status.said import Said
from tests.status.clients import (
    AFTERNOON,
    REPORT,
    REVIEW,
    TICKED,
    calendar,
    event,
    kept,
    patch,
    read,
    todo,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan


def test_done_in_any_copy_is_done_and_the_others_are_told(plan: Plan, tmp_path: Path) -> None:
    kept(
        tmp_path,
        conference=calendar(todo(REPORT, "STATUS:IN-PROCESS", "PERCENT-COMPLETE:60", stamp="20260613T010000Z")),
        office=calendar(todo(REPORT, "STATUS:NEEDS-ACTION")),
        unit=calendar(todo(REPORT, "STATUS:COMPLETED", TICKED)),
    )
    found = read(tmp_path, plan)
    assert found.returned is not None
    assert found.said["bao-cao"].state == "done"
    assert found.returned.partly == ("bao-cao",)
    assert (
        "  – Phòng Tài chính: “Viết báo cáo”: lịch conference ghi đang làm, được 60%; lịch unit ghi xong ngày 11/6/2026"
        in told(tmp_path, plan)
    )


def test_of_two_copies_the_one_revised_last_counts(plan: Plan, tmp_path: Path) -> None:
    def at(hour: int, percent: int, day: int) -> bytes:
        moved = (f"DTSTART:20260618T{hour:02}0000Z", f"DTEND:20260618T{hour + 3:02}0000Z")
        stamp = f"202606{day}T010000Z"
        begun = todo(REPORT, "STATUS:IN-PROCESS", f"PERCENT-COMPLETE:{percent}", stamp=stamp)
        return calendar(event(REVIEW, *moved, stamp=stamp), begun)

    kept(tmp_path, a=at(6, 80, 10), b=at(7, 50, 12), c=at(8, 90, 11))
    found = read(tmp_path, plan)
    assert found.returned is not None
    assert found.said["bao-cao"] == Said("begun", 50)
    assert patch(tmp_path, plan)["conferences"] == AFTERNOON["conferences"]
    assert [len(each.said) for each in found.returned.differing] == [3, 3]
