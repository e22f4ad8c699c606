from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_saturday_that_nobody_permitted(tell: Tell) -> None:
    assert tell("day_off_not_permitted", "conferences: {so-ket: {when: 08:00 29/8/2020}}") == [
        (
            "warning",
            "“Hội nghị sơ kết” rơi vào thứ Bảy 29/8/2020 là ngày nghỉ, "
            "trong khi kế hoạch không cho phép họp ngày nghỉ.",
            "“Hội nghị sơ kết” falls on Saturday, 29 Aug 2020, a day off, and the plan does not permit days off.",
        )
    ]
    assert tell("day_off_not_permitted", "conferences: {so-ket: {when: {at: 08:00 29/8/2020, weekends: true}}}") == []
