from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


OPEN = "conferences: {so-ket: {sites: {chinh: to be found}}}"
PLANNED = {
    "outcome": "held",
    "start": "2020-08-28T08:00+07:00",
    "end": "2020-08-28T11:00+07:00",
    "parts": {"main": {"start": "2020-08-28T08:00+07:00", "end": "2020-08-28T11:00+07:00"}},
    "sites": {"chinh": None},
    "seats": {"phuong": {"an-phu": 20, "binh-an": 18}},
}


def test_x12_what_hall_to_look_for(tell: Tell) -> None:
    # 20 + 18 seats
    assert tell("hall_still_open", OPEN, conferences={"so-ket": PLANNED}) == [
        (
            "question",
            "“Hội nghị sơ kết” cần một hội trường từ 08 giờ 00, thứ Sáu, ngày 28/8/2020; số chỗ: 38.",
            "“Hội nghị sơ kết” needs a hall at 08:00 on Friday, 28 August 2020; seats: 38.",
        )
    ]
    assert tell("hall_still_open", conferences={"so-ket": {**PLANNED, "sites": {"chinh": "hoi-truong"}}}) == []


def test_more_may_come_where_nobody_has_counted(tell: Tell) -> None:
    uncounted = "conferences: {so-ket: {total: null, delegates: {phuong: {each: 2+}}}}"
    (told,) = tell("hall_still_open", OPEN, uncounted, conferences={"so-ket": PLANNED})
    assert told[1].endswith("; số chỗ: ít nhất 38.")
