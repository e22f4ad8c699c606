from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


TOTAL = "conferences: {so-ket: {total: %s, delegates: {phuong: {each: %s}}}}"


def test_x6_groups_that_bring_more_than_the_total(tell: Tell) -> None:
    # 2 wards of 20 are 40, more than 35.
    assert tell("total_out_of_reach", TOTAL % ("35", "20")) == [
        (
            "error",
            "“Hội nghị sơ kết”: tổng số là 35 người, nhưng các thành phần cộng lại được 40.",
            "“Hội nghị sơ kết”: the total is 35 people, but the groups add up to 40.",
        )
    ]


def test_x6_groups_that_cannot_fill_the_total(tell: Tell) -> None:
    # 2 wards of 10 to 20 are 20 to 40, less than 50.
    assert len(tell("total_out_of_reach", TOTAL % ("50", "10-20"))) == 1


def test_a_total_within_reach(tell: Tell) -> None:
    assert tell("total_out_of_reach", TOTAL % ("35", "10-20")) == []
    assert tell("total_out_of_reach", TOTAL % ("50", "10+")) == []


def test_people_counted_twice_make_room(tell: Tell) -> None:
    twice = """
    conferences:
      so-ket:
        delegates: {khac: {name: Thành phần khác, count: 5}}
        overlaps: [{groups: [phuong, khac], people: 0-5}]
    """
    # 40 + 5 - 5 = 40
    assert tell("total_out_of_reach", TOTAL % ("40", "20"), twice) == []
    assert len(tell("total_out_of_reach", TOTAL % ("39", "20"), twice)) == 1
