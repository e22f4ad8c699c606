from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


TWICE = """
conferences:
  so-ket:
    delegates: {thuong-truc: {name: Thường trực, count: 8-16}}
    overlaps: [{groups: [phuong, thuong-truc], people: 0-4}]
"""


def test_people_in_two_groups_are_counted_once(tell: Tell) -> None:
    # 40 + 8 to 40 + 16; less 0 to 4: 48 - 4 = 44 to 56.
    assert tell("groups_overlap", TWICE) == [
        (
            "note",
            "“Hội nghị sơ kết”: cộng các thành phần được 48–56 người, trong đó 0–4 người được tính hai lần "
            "(Đại diện các phường; Thường trực); thực tế có 44–56 người.",
            "“Hội nghị sơ kết”: the groups add up to 48–56 people, 0–4 of whom are counted twice "
            "(Đại diện các phường; Thường trực); 44–56 people come.",
        )
    ]
    assert tell("groups_overlap", TWICE, "conferences: {so-ket: {overlaps: []}}") == []
