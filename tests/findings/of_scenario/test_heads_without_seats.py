from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


HEADS = """
conferences:
  so-ket:
    total: {people: 60, counts: [delegate, guest, service, press]}
    delegates:
      phuong: {each: 20-25}
      phuc-vu: {name: Lực lượng phục vụ, count: 5-10, kind: service}
      bao-chi: {name: Báo chí, count: 6, kind: press}
"""


def test_x18_heads_are_not_seats(tell: Tell) -> None:
    # 60 less 11 to 16 who stand: 44 to 49 seats, within the 40 to 50 of the wards.
    assert tell("heads_without_seats", HEADS) == [
        (
            "note",
            "“Hội nghị sơ kết”: tổng số 60 người gồm cả những người không ngồi ghế đại biểu "
            "(Lực lượng phục vụ; Báo chí: 11–16); số chỗ ngồi cần: 44–49.",
            "“Hội nghị sơ kết”: the total of 60 people includes some who take no seat "
            "(Lực lượng phục vụ; Báo chí: 11–16); seats needed: 44–49.",
        )
    ]
    assert tell("heads_without_seats", HEADS, "conferences: {so-ket: {total: {counts: [delegate, guest]}}}") == []


def test_x18_where_nobody_knows_how_many_stand_the_delegates_give_the_least(tell: Tell) -> None:
    told = tell("heads_without_seats", HEADS, "conferences: {so-ket: {delegates: {phuc-vu: {count: unknown}}}}")
    assert [english.rpartition("seats needed: ")[2] for _, _, english in told] == ["40–50."]
