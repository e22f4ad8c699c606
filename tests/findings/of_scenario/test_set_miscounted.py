from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_set_must_have_as_many_members_as_the_plan_says(tell: Tell) -> None:
    assert tell("set_miscounted", "sets: {phuong: {count: 3}}") == [
        (
            "error",
            "“các phường”: kế hoạch nói có 3 đơn vị, nhưng danh sách có 2.",
            "“các phường”: the plan speaks of 3 units, but 2 are listed.",
        )
    ]
    assert tell("set_miscounted", "sets: {phuong: {count: 2}}") == []
