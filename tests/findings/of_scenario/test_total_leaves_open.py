from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


OPEN = """
conferences: {so-ket: {total: 50, delegates: {thuong-truc: {name: Thường trực, count: %s}}}}
"""


def test_x6_what_is_left_for_groups_without_a_number(tell: Tell) -> None:
    # 50 - 2 x 20 = 10
    assert tell("total_leaves_open", OPEN % "unknown") == [
        (
            "note",
            "“Hội nghị sơ kết”: các thành phần có ít nhất 40 người trên tổng số 50; "
            "còn 10 người để chia cho Thường trực.",
            "“Hội nghị sơ kết”: the groups bring at least 40 of 50 people; 10 are left to share among Thường trực.",
        )
    ]
    assert tell("total_leaves_open", OPEN % "10") == []
    assert tell("total_leaves_open", OPEN % "10-12") == []
