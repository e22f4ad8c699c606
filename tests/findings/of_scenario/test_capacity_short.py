from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


WORK = """
as_of: 26/8/2020
units: {noi-vu: {capacity: 1}}
tasks:
  bao-cao: {name: Soạn báo cáo, owner: noi-vu, effort: 16h}
  tai-lieu: {name: In tài liệu, owner: noi-vu, effort: %s}
"""


def test_more_work_than_working_time(tell: Tell) -> None:
    # Wednesday 26/8 to Friday 28/8, 8 hours a day: 24 hours for 16 + 9.
    assert tell("capacity_short", WORK % "9h") == [
        (
            "error",
            "Phòng Nội vụ có 2 việc cần 25 giờ làm việc xong trước hết ngày 28/8/2020, "
            "nhưng từ nay đến đó chỉ có 24 giờ: Soạn báo cáo; In tài liệu.",
            "Phòng Nội vụ has 2 tasks that take 25 h of work by the end of 28 Aug 2020, but only 24 h until then: "
            "Soạn báo cáo; In tài liệu.",
        )
    ]
    assert tell("capacity_short", WORK % "8h") == []


def test_a_second_pair_of_hands_or_another_owner_mends_it(tell: Tell) -> None:
    assert tell("capacity_short", WORK % "9h", "units: {noi-vu: {capacity: 2}}") == []
    assert tell("capacity_short", WORK % "9h", "units: {noi-vu: {capacity: null}}") == []
    assert tell("capacity_short", WORK % "9h", "tasks: {tai-lieu: {owner: {one_of: [noi-vu, van-phong]}}}") == []


def test_work_after_the_conference_has_time(tell: Tell) -> None:
    assert tell("capacity_short", WORK % "9h", "tasks: {tai-lieu: {phase: after}}") == []
