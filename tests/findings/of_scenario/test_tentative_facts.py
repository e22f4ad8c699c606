from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


@pytest.mark.parametrize("remark", ["dự kiến", "Dự kiến.", "tentative"])
def test_a_remark_that_only_repeats_the_word_is_not_told(tell: Tell, remark: str) -> None:
    told = tell("tentative_facts", f"halls: {{hoi-truong: {{tentative: {{place: {remark}}}}}}}")
    assert [english for _, _, english in told] == ["Tentative: the place (Hội trường)."]
    whole = tell("tentative_facts", f"halls: {{hoi-truong: {{tentative: {remark}}}}}")
    assert [vietnamese for _, vietnamese, _ in whole] == ["Dự kiến: hội trường (Hội trường)."]
