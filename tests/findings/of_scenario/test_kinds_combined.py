from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


RULE = "regulations: {tham-quan: {text: không họp kết hợp tham quan, apart_from: [visit]}}"
PARTS = """
conferences:
  so-ket:
    duration: null
    parts:
      hop: {name: Phiên họp, day: 1, at: "08:00", duration: 3h}
      tham-quan: {name: Tham quan mô hình, day: 1, at: "13:00", duration: 3h, kind: visit}
"""


def test_x16_a_meeting_combined_with_a_visit(tell: Tell) -> None:
    assert tell("kinds_combined", RULE, PARTS) == [
        (
            "warning",
            "“Hội nghị sơ kết” kết hợp họp với Tham quan mô hình, điều quy định không cho phép: "
            "không họp kết hợp tham quan.",
            "“Hội nghị sơ kết” combines a meeting with Tham quan mô hình, which a regulation forbids: "
            "không họp kết hợp tham quan.",
        )
    ]
    assert tell("kinds_combined", PARTS) == []
    assert tell("kinds_combined", RULE, PARTS, "conferences: {so-ket: {parts: {tham-quan: {kind: session}}}}") == []
