from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


RULE = "regulations: {thoi-luong: {text: họp sơ kết không quá một ngày, longest: 8h}}"
PARTS = """
conferences:
  so-ket:
    duration: null
    parts:
      sang: {name: Phiên sáng, day: 1, at: "08:00", duration: 4h}
      chieu: {name: Phiên chiều, day: 1, at: "13:00", duration: 4h}
      them: {name: Phiên thêm, day: 2, at: "08:00", duration: %s}
"""


def test_sessions_longer_than_a_regulation_allows(tell: Tell) -> None:
    # 4 + 4 + 1 = 9 hours
    assert tell("sessions_too_long", RULE, PARTS % "1h") == [
        (
            "warning",
            "“Hội nghị sơ kết” họp tổng cộng 9 giờ, quá mức 8 giờ theo quy định: họp sơ kết không quá một ngày.",
            "“Hội nghị sơ kết” meets for 9 h in all, more than the 8 h allowed: họp sơ kết không quá một ngày.",
        )
    ]


def test_x16_a_visit_is_no_session(tell: Tell) -> None:
    assert tell("sessions_too_long", RULE, PARTS % "1h", "conferences: {so-ket: {parts: {them: {kind: visit}}}}") == []
    assert tell("sessions_too_long", RULE) == []
