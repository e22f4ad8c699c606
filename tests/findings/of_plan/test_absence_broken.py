from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


WISH = """
people: {bi-thu: {name: Bí thư, away: {le: {when: sáng 28/8/2020, price: 20, reason: dự lễ kỷ niệm}}}}
conferences: {so-ket: {attend: {chi-dao: bi-thu}}}
"""


def planned(start: str, end: str) -> dict[str, object]:
    span = {"start": f"2020-08-28T{start}+07:00", "end": f"2020-08-28T{end}+07:00"}
    return {"so-ket": {"outcome": "held", **span, "parts": {"main": span}, "attendees": {"chi-dao": ["bi-thu"]}}}


def test_x15_somebody_attends_in_spite_of_a_wish(tell: Tell) -> None:
    assert tell("absence_broken", WISH, conferences=planned("08:00", "11:00")) == [
        (
            "warning",
            "Bí thư được xếp dự “Hội nghị sơ kết” vào lúc muốn vắng, tính 20 điểm; cần hỏi ý kiến.",
            "Bí thư is to attend “Hội nghị sơ kết” at a time of wished absence, which counts 20 points; ask first.",
        )
    ]
    assert tell("absence_broken", WISH, conferences=planned("13:00", "16:00")) == []
