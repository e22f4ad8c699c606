from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


WISH = "conferences: {so-ket: {when: {at: null, within: tháng 8/2020, prefer: %s}}}"


def held(start: str) -> dict[str, dict[str, str]]:
    return {"so-ket": {"outcome": "held", "start": f"{start}+07:00", "end": f"{start[:11]}17:00+07:00"}}


def test_another_hour_than_the_one_preferred(tell: Tell) -> None:
    assert tell("preference_missed", WISH % "08:00 28/8/2020", conferences=held("2020-08-28T13:00")) == [
        (
            "note",
            "“Hội nghị sơ kết” được xếp lúc 13 giờ 00, thứ Sáu, ngày 28/8/2020, "
            "không đúng thời gian mong muốn: 08 giờ 00, thứ Sáu, ngày 28/8/2020.",
            "“Hội nghị sơ kết” is planned at 13:00 on Friday, 28 August 2020, "
            "not at the time preferred: 08:00 on Friday, 28 August 2020.",
        )
    ]
    assert tell("preference_missed", WISH % "08:00 28/8/2020", conferences=held("2020-08-28T08:00")) == []


def test_another_part_of_the_day_than_the_one_preferred(tell: Tell) -> None:
    (told,) = tell("preference_missed", WISH % "sáng 28/8/2020", conferences=held("2020-08-28T13:00"))
    assert told[1].endswith("không đúng thời gian mong muốn: buổi sáng thứ Sáu, ngày 28/8/2020.")
    assert tell("preference_missed", WISH % "sáng 28/8/2020", conferences=held("2020-08-28T08:00")) == []


def test_a_day_or_a_period_leaves_the_hour_open(tell: Tell) -> None:
    assert tell("preference_missed", WISH % "28/8/2020", conferences=held("2020-08-28T13:00")) == []
    assert tell("preference_missed", WISH % "24/8/2020 - 28/8/2020", conferences=held("2020-08-24T13:00")) == []
    assert len(tell("preference_missed", WISH % "24/8/2020 - 28/8/2020", conferences=held("2020-08-21T13:00"))) == 1
