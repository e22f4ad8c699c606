from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_x20_a_plan_that_replaces_an_earlier_one(tell: Tell) -> None:
    assert tell("document_replaced", "document: {replaces: {number: 208/KH-UBND, date: 28/7/2020}}") == [
        (
            "question",
            "Kế hoạch này thay thế văn bản số 208/KH-UBND (28/7/2020): "
            "những gì đã gửi hoặc đã làm theo văn bản đó cần được giữ lại hay thu hồi?",
            "This plan replaces document 208/KH-UBND (28 Jul 2020): "
            "what was already sent or done under it, and does that still stand?",
        )
    ]
    assert tell("document_replaced", "document: {number: 221/KH-UBND}") == []


def test_x20_the_date_of_the_earlier_one_may_be_unknown(tell: Tell) -> None:
    told = tell("document_replaced", "document: {replaces: {number: 208/KH-UBND}}")
    assert [english.partition(":")[0] for _, _, english in told] == ["This plan replaces document 208/KH-UBND"]
