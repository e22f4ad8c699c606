from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_group_whose_number_nobody_knows(tell: Tell) -> None:
    assert tell(
        "people_uncounted", "conferences: {so-ket: {delegates: {bao-chi: {name: Báo chí, count: unknown}}}}"
    ) == [
        (
            "question",
            "“Hội nghị sơ kết”: chưa rõ số người của Báo chí. Ai tổng hợp?",
            "“Hội nghị sơ kết”: the number of people is not known for Báo chí. Who counts them?",
        )
    ]
    assert tell("people_uncounted", "conferences: {so-ket: {delegates: {bao-chi: {name: Báo chí, count: 5-8}}}}") == []
