from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_conference_after_the_horizon(tell: Tell) -> None:
    assert tell("days_outside_horizon", "conferences: {so-ket: {when: 08:00 14/9/2020}}") == [
        (
            "error",
            "“Hội nghị sơ kết” không có ngày nào để họp (từ 14/9/2020 đến 14/9/2020): "
            "kế hoạch chỉ tính các ngày làm việc trong khoảng (từ 03/8/2020 đến 11/9/2020).",
            "“Hội nghị sơ kết” has no day to be held on (14 Sep 2020 to 14 Sep 2020): "
            "the plan covers only the working days of its horizon (3 Aug 2020 to 11 Sep 2020).",
        )
    ]
    assert tell("days_outside_horizon", "conferences: {so-ket: {when: 08:00 11/9/2020}}") == []


def test_a_conference_before_the_plan_is_made_or_on_days_off_only(tell: Tell) -> None:
    assert len(tell("days_outside_horizon", "as_of: 31/8/2020")) == 1
    weekend = "conferences: {so-ket: {when: {at: null, within: 29/8/2020 - 30/8/2020}}}"
    assert len(tell("days_outside_horizon", weekend)) == 1
    assert tell("days_outside_horizon", weekend, "conferences: {so-ket: {when: {weekends: true}}}") == []
