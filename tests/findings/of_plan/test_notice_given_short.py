from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


RULE = "constraints: {notice_period: {working_days: 3%s}}"
HELD = {"so-ket": {"outcome": "held", "start": "2020-08-28T08:00+07:00", "end": "2020-08-28T11:00+07:00"}}


def sent(day: str) -> dict[str, object]:
    times = {"start": "2020-08-03T08:00+07:00", "end": f"2020-08-{day}T10:00+07:00"}
    basis = {"basis": {"kind": "derived"}, "due": times["end"], "latest": times["end"]}
    return {"thu-moi": {"unit": "van-phong", **times, **basis}}


def test_x3_how_much_notice_the_guests_get(tell: Tell) -> None:
    # From Wednesday 26/8 to Friday 28/8 are 2 working days; from Tuesday, 3.
    assert tell("notice_given_short", RULE % "", conferences=HELD, tasks=sent("26")) == [
        (
            "warning",
            "“Phát hành thư mời” xong trước “Hội nghị sơ kết” 2 ngày làm việc, ít hơn 3 ngày theo quy định.",
            "“Phát hành thư mời” is done 2 working days before “Hội nghị sơ kết”, less than the 3 of the rule.",
        )
    ]
    assert tell("notice_given_short", RULE % "", conferences=HELD, tasks=sent("25")) == []


def test_x3_clear_days_ask_for_one_more_and_a_waiver_makes_it_a_note(tell: Tell) -> None:
    assert len(tell("notice_given_short", RULE % ", counting: clear", conferences=HELD, tasks=sent("25"))) == 1
    assert tell("notice_given_short", RULE % ", counting: clear", conferences=HELD, tasks=sent("24")) == []
    told = tell("notice_given_short", RULE % ", waive: {so-ket: đột xuất}", conferences=HELD, tasks=sent("26"))
    assert [severity for severity, _, _ in told] == ["note"]
