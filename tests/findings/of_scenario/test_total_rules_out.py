from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


WARDS = """
halls: {hoi-truong: {seats: 100}}
units: {p3: Phường 3, p4: Phường 4, p5: Phường 5}
sets: {phuong: {members: [an-phu, binh-an, p3, p4, p5]}}
conferences: {so-ket: {total: 12, delegates: {phuong: {each: %s}, khac: {name: Thành phần khác, count: 4}}}}
"""


def test_x6_two_from_every_ward_are_too_many_for_the_total(tell: Tell) -> None:
    # At least 5 x 1 + 4 = 9 of 12; two from all 5 wards: 14. Room for 12 - 9 = 3 second people.
    assert tell("total_rules_out", WARDS % "1-2") == [
        (
            "note",
            "“Hội nghị sơ kết”: nếu cả 5 đơn vị của “Đại diện các phường” đều cử 2 người thì thành 14 người, "
            "quá tổng số 12; nhiều nhất 3 đơn vị cử được 2 người.",
            "“Hội nghị sơ kết”: 2 people from all 5 units of “Đại diện các phường” would make 14, "
            "more than the total of 12; at most 3 units can send 2.",
        )
    ]


def test_x6_a_larger_total_or_an_exact_number_leaves_nothing_to_rule_out(tell: Tell) -> None:
    assert tell("total_rules_out", WARDS % "1-2", "conferences: {so-ket: {total: 14}}") == []
    assert tell("total_rules_out", WARDS % "1") == []


def test_x6_the_smallest_reading_that_does_not_fit_is_told(tell: Tell) -> None:
    # Room for 14 - 9 = 5: two from each of 5 wards fit, three do not (19 > 14), except from 5 // 2 = 2 wards.
    told = tell("total_rules_out", WARDS % "1+", "conferences: {so-ket: {total: 14}}")
    assert [english.partition(": ")[2] for _, _, english in told] == [
        "3 people from all 5 units of “Đại diện các phường” would make 19, more than the total of 14; "
        "at most 2 units can send 3."
    ]
