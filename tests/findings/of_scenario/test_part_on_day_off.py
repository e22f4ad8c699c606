from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


PARTS = """
conferences:
  so-ket:
    duration: null
    when: {at: 08:00 27/8/2020}
    parts:
      hop: {name: Phiên họp, day: 1, at: "08:00", duration: 3h}
      tien: {name: Tiễn đoàn, day: 3, at: "08:00", duration: 2h, kind: travel, weekends: true}
"""


def test_x15_a_part_on_a_permitted_saturday(tell: Tell) -> None:
    # Day 3 of a conference from Thursday 27/8 on is Saturday 29/8.
    assert tell("part_on_day_off", PARTS) == [
        (
            "note",
            "“Hội nghị sơ kết” (Tiễn đoàn) rơi vào thứ Bảy 29/8/2020, là ngày nghỉ; kế hoạch cho phép.",
            "“Hội nghị sơ kết” (Tiễn đoàn) falls on Saturday, 29 Aug 2020, a day off, as the plan permits.",
        )
    ]
    assert tell("part_on_day_off", PARTS, "conferences: {so-ket: {parts: {tien: {day: 2}}}}") == []
