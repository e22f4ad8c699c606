from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_deputy_goes_for_somebody(tell: Tell) -> None:
    people = "people: {pho: Phó Bí thư}"
    record = {"outcome": "held", "stand_ins": {"bi-thu": "pho"}}
    assert tell("stood_in", people, conferences={"so-ket": record}) == [
        (
            "note",
            "Phó Bí thư dự “Hội nghị sơ kết” thay Bí thư; cần báo cáo người chủ trì.",
            "Phó Bí thư attends “Hội nghị sơ kết” for Bí thư; the chair must be told.",
        )
    ]
    assert tell("stood_in", people, conferences={"so-ket": {"outcome": "held"}}) == []
