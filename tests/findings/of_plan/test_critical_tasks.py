from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


HELD = {"so-ket": {"outcome": "held", "start": "2020-08-28T08:00+07:00", "end": "2020-08-28T11:00+07:00"}}


def task(end: str, latest: str) -> dict[str, object]:
    times = {"start": "2020-08-03T08:00+07:00", "end": f"2020-08-{end}+07:00", "latest": f"2020-08-{latest}+07:00"}
    return {"unit": "van-phong", **times, "due": times["latest"], "basis": {"kind": "derived"}}


def test_x10_tasks_that_cannot_slip(tell: Tell) -> None:
    tasks = {
        "thu-moi": task("27T17:00", "27T17:00"),
        "y-kien/an-phu": task("26T10:00", "27T17:00"),
        "y-kien/binh-an": task("27T17:00", "27T17:00"),
    }
    assert tell("critical_tasks", conferences=HELD, tasks=tasks) == [
        (
            "note",
            "“Hội nghị sơ kết”: 2 việc không còn thời gian dự phòng, chậm là ảnh hưởng đến hội nghị hoặc thời hạn: "
            "Phát hành thư mời; Chuẩn bị ý kiến.",
            "“Hội nghị sơ kết”: 2 tasks have no time to spare; "
            "a delay there moves the conference or breaks a deadline: Phát hành thư mời; Chuẩn bị ý kiến.",
        )
    ]
    assert tell("critical_tasks", conferences=HELD, tasks={"thu-moi": task("27T16:00", "27T17:00")}) == []
