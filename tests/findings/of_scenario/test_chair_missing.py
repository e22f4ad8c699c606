from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_nobody_is_said_to_chair(tell: Tell) -> None:
    assert tell("chair_missing", "conferences: {so-ket: {chair: null}}") == [
        (
            "question",
            "Kế hoạch chưa nói ai chủ trì: Hội nghị sơ kết. Giấy mời phải ghi tên người chủ trì.",
            "The plan does not say who chairs: Hội nghị sơ kết. An invitation must name the chair.",
        )
    ]
    assert tell("chair_missing", "conferences: {so-ket: {chair: Chủ tịch quận}}") == []
