from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_what_is_tentative_is_told_with_its_remark(tell: Tell) -> None:
    assert tell("tentative_facts", "conferences: {so-ket: {tentative: {when: dự kiến theo mục II}}}") == [
        (
            "note",
            "Dự kiến: thời gian (Hội nghị sơ kết): dự kiến theo mục II.",
            "Tentative: the time (Hội nghị sơ kết): dự kiến theo mục II.",
        )
    ]
    assert tell("tentative_facts") == []


def test_a_whole_entry_can_be_tentative(tell: Tell) -> None:
    told = tell("tentative_facts", "halls: {hoi-truong: {tentative: true}}")
    assert [vietnamese for _, vietnamese, _ in told] == ["Dự kiến: hội trường (Hội trường)."]
