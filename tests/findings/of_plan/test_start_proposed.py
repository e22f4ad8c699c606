from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


HELD = {"outcome": "held", "start": "2020-08-28T13:00+07:00", "end": "2020-08-28T16:00+07:00"}
DAY_ONLY = "conferences: {so-ket: {when: {at: null, on: 28/8/2020%s}}}"


def test_an_hour_that_nobody_stated(tell: Tell) -> None:
    assert tell("start_proposed", DAY_ONLY % "", conferences={"so-ket": HELD}) == [
        (
            "note",
            "“Hội nghị sơ kết” khai mạc lúc 13 giờ 00, thứ Sáu, ngày 28/8/2020: "
            "giờ do hệ thống đề xuất, kế hoạch chưa nêu.",
            "“Hội nghị sơ kết” begins at 13:00 on Friday, 28 August 2020: "
            "the hour is a proposal, the plan states none.",
        )
    ]


def test_an_hour_stated_preferred_or_pinned_is_no_proposal(tell: Tell) -> None:
    assert tell("start_proposed", conferences={"so-ket": HELD}) == []
    assert tell("start_proposed", DAY_ONLY % ", prefer: 08:00 28/8/2020", conferences={"so-ket": HELD}) == []
    pinned = "pins: {so-ket: {start: 13:00 28/8/2020}}"
    assert tell("start_proposed", DAY_ONLY % "", pinned, conferences={"so-ket": HELD}) == []
    assert tell("start_proposed", DAY_ONLY % "", conferences={"so-ket": {"outcome": "skipped"}}) == []
